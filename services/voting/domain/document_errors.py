"""What voting refuses about documents and their files, each a type with a stable code."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class EmptyFile(Refusal):
    code = "file-empty"
    kind = Kind.INVALID
    sentence = "The file is empty."


class UnknownFileType(Refusal):
    code = "file-type-unknown"
    kind = Kind.INVALID
    sentence = "This is neither a PDF nor HTML nor plain text in UTF-8, whatever its name says. Only these are taken."


class WrongFileType(Refusal):
    code = "file-type-wrong"
    kind = Kind.INVALID
    sentence = "The file is named as {named}, but what is in it is {found}."


class DamagedFile(Refusal):
    code = "file-damaged"
    kind = Kind.INVALID
    sentence = "The file begins as a PDF but does not end as one: it is cut short, or something was added to it."


class ActiveFile(Refusal):
    code = "file-active"
    kind = Kind.INVALID
    sentence = "The PDF carries {what}, which no document that is distributed may do. Save it without."


class UploadStalled(Refusal):
    code = "upload-stalled"
    kind = Kind.UNAVAILABLE
    sentence = "The file did not arrive within {seconds} seconds. Nothing was kept; send it again."


class SymbolTaken(Refusal):
    code = "symbol-taken"
    kind = Kind.CONFLICT
    sentence = "Another document of this assembly bears the number {symbol}."


class TooManyDocuments(Refusal):
    code = "too-many-documents"
    kind = Kind.CONFLICT
    sentence = "This assembly has {most} documents, and no more can be added."


class TooManyVersions(Refusal):
    code = "too-many-versions"
    kind = Kind.CONFLICT
    sentence = "There are {most} versions in this language, and no more can be added."


class FileIsThere(Refusal):
    code = "file-is-there"
    kind = Kind.CONFLICT
    sentence = "There is a file in this language ({language}), so its translation is ready."


class NothingToPublish(Refusal):
    code = "nothing-to-publish"
    kind = Kind.CONFLICT
    sentence = "The document has no file in any language yet."


class LanguagesMissing(Refusal):
    code = "languages-missing"
    kind = Kind.CONFLICT
    sentence = "The document must be there in these languages too: {languages}."


class AlreadyPublished(Refusal):
    code = "document-published"
    kind = Kind.CONFLICT
    sentence = "The document has been published; an embargo would come too late."


class DocumentIsWithdrawn(Refusal):
    code = "document-withdrawn"
    kind = Kind.CONFLICT
    sentence = "The document has been withdrawn."


class NotInThisLanguage(Refusal):
    code = "not-in-this-language"
    kind = Kind.NOT_FOUND
    sentence = "The document is not there in this language. It is there in: {languages}."
