# shellcheck shell=bash
# anslag hook install, status, remove. Read by run.

hook() { local wanted=$1; shift; run "$wanted" "$ANSLAG" hook "$@" --repo "$bare"; }
bare_only() {
	bare=$WORK/$1/arkiv.git out=$WORK/$1/www/public
	mkdir -p "$WORK/$1"
	git init -q --bare --template= -b "${2:-main}" "$bare"
}

begin 'installera, visa, ta bort'
bare_only forst master
hook 0 install --output "$out"
says "success: Det som skickas till grenen main publiceras i $out."
silent hint
[ "$(git -C "$bare" symbolic-ref HEAD)" = refs/heads/main ] || wrong 'HEAD i det tomma arkivet är en annan gren'
[ -x "$bare/hooks/pre-receive" ] && [ -x "$bare/hooks/post-receive" ] || wrong 'krokarna går inte att köra'
lacks "$out"
before=$(cat "$bare"/hooks/* "$bare/config")
hook 0 install
[ "$before" = "$(cat "$bare"/hooks/* "$bare/config")" ] || wrong 'en andra gång ändrar något'
hook 0 install --preview --compress --allow-force --base-url https://annan.example/
hook 0 status
says "anslag.output        $out"
says 'anslag.preview       true'
says 'anslag.compress      true'
says 'anslag.allowForce    true'
says 'anslag.baseUrl       https://annan.example/'
hook 0 remove
says 'success: Arkivet publicerar inget längre.'
[ -z "$(ls "$bare/hooks")" ] || wrong "kvar i hooks: $(ls "$bare/hooks")"
! grep -q output "$bare/config" || wrong 'inställningarna är kvar'
hook 3 status
says 'Arkivet publicerar inget.'
finish

begin 'någon annans krokar'
bare_only andras
mkdir "$bare/hooks"
echo 'exit 0' >"$bare/hooks/post-receive"
hook 3 install --output "$out"
says 'error: Arkivet har redan en egen krok, hooks/post-receive.'
says '--force'
[ "$(cat "$bare/hooks/post-receive")" = 'exit 0' ] || wrong 'kroken är ändrad'
lacks "$bare/hooks/pre-receive"
! grep -q output "$bare/config" || wrong 'inställningarna är ändrade'
hook 0 install --output "$out" --force
[ "$(cat "$bare/hooks/post-receive.before-anslag")" = 'exit 0' ] || wrong 'kroken är inte undanlagd'
rm "$bare/hooks/pre-receive"
hook 3 status
says 'pre-receive          saknas'
ln -s /bin/true "$bare/hooks/pre-receive"
hook 3 status
says 'pre-receive          någon annans'
rm "$bare/hooks/post-receive"
echo 'exit 1' >"$bare/hooks/post-receive"
hook 3 install --output "$out" --force
says 'en undanlagd'
hook 0 remove
[ "$(cat "$bare/hooks/post-receive")" = 'exit 1' ] || wrong 'en främmande krok togs bort'
finish

begin 'kroken kommer tillbaka när anslag tas bort'
bare_only tillbaka
mkdir "$bare/hooks"
echo 'exit 0' >"$bare/hooks/pre-receive"
hook 0 install --output "$out" --force
hook 0 remove
[ "$(cat "$bare/hooks/pre-receive")" = 'exit 0' ] || wrong 'kroken är borta'
finish

begin 'fel val'
bare_only fel
hook 2 install
says 'error: Ange vart webbplatsen ska skrivas, med --output MAPP.'
hook 2 install --ouptut x
says 'Okänt val: --ouptut. Menade du --output?'
hook 2 install --output
hook 2 install --output "$out" --branch 'a..b'
says '--branch ska vara namnet på en gren'
hook 2 install --output "$out" --preview-url prov
says '--preview-url ska vara en adress'
hook 2 instal
says 'error: Skriv anslag hook install, status, publish eller remove.'
run 3 "$ANSLAG" hook install --repo "$WORK/template" --output "$out"
says 'är ett arkiv som någon arbetar i'
run 3 env -u GIT_DIR "$ANSLAG" hook pre-receive </dev/null
says 'körs av git'
[ -z "$(ls -A "$bare/hooks" 2>/dev/null)" ] || wrong 'krokar skrevs ändå'
mkdir -p "$WORK/fel/www"
echo x >"$out"
hook 3 install --output "$out"
says 'är en fil.'
git -C "$bare" config core.hooksPath /annat
hook 3 install --output "$out"
says 'core.hooksPath'
finish

begin 'ett program vars sökväg har mellanslag och apostrof'
mkdir -p "$WORK/det här är Annas' mapp"
cp "$ANSLAG" "$WORK/det här är Annas' mapp/"
(ANSLAG="$WORK/det här är Annas' mapp/anslag"; site "namn med 'tecken' \$HOME")
site_folder="$WORK/namn med 'tecken' \$HOME"
bare="$site_folder/arkiv.git" out="$site_folder/www/public" work="$site_folder/anna"
url=$bare
push 0
has "$out/index.html"
rm -r "$WORK/det här är Annas' mapp"
letter 2025-05-01
commit
remember
push 1
says 'error: Programmet anslag saknas på servern.'
untouched
finish

begin 'ett arkiv som redan har innehåll'
bare_only fullt
git -C "$WORK/template" push -q "$bare" main
hook 0 install --output "$out"
says "hint: anslag hook publish --repo $bare"
hook 0 publish
says 'success: Publicerat på '
lacks "$out/index.html.gz"
work=$WORK/fullt/anna
git clone -q "$bare" "$work"
git -C "$work" rm -q content/nyheter/nytt.md
git -C "$work" commit -q -m Ändring
git -C "$work" push -q "$bare" main:ny >"$WORK/log" 2>&1
git -C "$bare" update-ref refs/heads/main refs/heads/ny
hook 1 publish
says 'content/nyheter/nytt.md'
git -C "$bare" config anslag.compress true
hook 0 publish --allow-lost
says '2 borttagna'
lacks "$out/nyheter/2025-01-02-nytt-ar"
has "$out/index.html.gz"
has "$out/index.html"
finish
