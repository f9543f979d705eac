# shellcheck shell=bash
# The walk in README, line by line as it stands there, by somebody whose editor fills in what is to
# be filled in, and whose browser shows the letter and then presses Ctrl-C. Read by run.

begin 'README: från ett tomt arkiv till en publicerad sida'
mkdir -p "$WORK/newcomer/home"
cat >"$WORK/newcomer/editor" <<'END'
#!/bin/sh
sed -i -e 's/^ingress:$/ingress: Styrelsen har planerat hösten./' -e 's/^mote_datum:$/mote_datum: 2026-09-24/' \
	-e 's/^  namn:$/  namn: Åsa Öberg/' -e 's/\[Fyll i: .*\]/Ifyllt./' "$1"
END
mkdir "$WORK/newcomer/bin"
cat >"$WORK/newcomer/bin/xdg-open" <<END
#!/bin/sh
curl -sf --retry 20 --retry-connrefused --retry-delay 1 "\$1brev/2026-10-01/" >"$WORK/newcomer/seen"
kill -INT "\$PPID"
END
chmod +x "$WORK/newcomer/editor" "$WORK/newcomer/bin/xdg-open"
sed -n '/^<!-- walk -->$/,/^<!-- \/walk -->$/s/^    //p' README.md >"$WORK/newcomer/walk"
[ "$(wc -l <"$WORK/newcomer/walk")" -ge 10 ] || wrong 'README har inga kommandon mellan <!-- walk --> och <!-- /walk -->'
run 0 env HOME="$WORK/newcomer/home" EDITOR="$WORK/newcomer/editor" PATH="$WORK/newcomer/bin:$PATH" \
	timeout 120 bash -e "$WORK/newcomer/walk"
grep -q 'Höstens arbete' "$WORK/newcomer/seen" || wrong 'förhandsvisningen visar inte brevet'
says 'success: Det som skickas till grenen main publiceras'
says 'den första publiceringen'
says '  ny         https://'
grep -q 'Höstens arbete' "$WORK/newcomer/home/anslag/public/brev/2026-10-01/index.html" || wrong 'brevet är inte publicerat'
finish
