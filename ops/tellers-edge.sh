#!/bin/sh
# Starts the tellers' edge. It knows the platform by the certificate of the hall's authority: where none was put into its folder by hand,
# that of the first sight is kept, and any other refused from then on.
set -eu
known=/data/platform-ca.crt
[ -s "$known" ] || wget -q -O "$known" "http://${HEMICYCLE_X_PLATFORM_AT%%:*}/ca.crt"
exec caddy run --config /etc/caddy/tellers.Caddyfile --adapter caddyfile
