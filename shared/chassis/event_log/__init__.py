"""The log of facts behind one port, with three adapters: memory, SQLite (embedded), Kafka (a hall)."""

from shared.chassis.event_log.port import EventLog, LogCutShort, LogUnavailable, Outgoing, Reader, Record, Topic

__all__ = ["EventLog", "LogCutShort", "LogUnavailable", "Outgoing", "Reader", "Record", "Topic"]
