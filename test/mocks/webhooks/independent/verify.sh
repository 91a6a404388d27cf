#!/bin/sh
# Verifies a delivery with `openssl dgst`, as the contract describes it. The raw body comes on the standard input, the
# headers and the secret in the environment. Ends with 0 if it is genuine, and otherwise says why it is not.
set -eu

case $WEBHOOK_TIMESTAMP in
  '' | *[!0-9]*) echo 'refused: no timestamp'; exit 1 ;;
esac
age=$(($(date +%s) - WEBHOOK_TIMESTAMP))
if [ "${age#-}" -gt 300 ]; then
  echo 'refused: the timestamp is too far away'
  exit 1
fi
digest=$({ printf '%s.%s.' "$WEBHOOK_ID" "$WEBHOOK_TIMESTAMP"; cat; } | openssl dgst -sha256 -hmac "$WEBHOOK_SECRET" -r)
expected="v1=${digest%% *}"
case ",$WEBHOOK_SIGNATURE," in
  *",$expected,"*) echo 'genuine' ;;
  *) echo 'refused: no signature fits'; exit 1 ;;
esac
