# shellcheck shell=bash
# When the world is against it: full disk, no rights, hostile pushes, the turn of the year. Read by
# run.

# disk OPTIONS: the output of the current site on a file system of its own, at $WORK/NAME/disk.
mounted() {
	mkdir -p "$WORK/$1/disk"
	[ "$(id -u)" = 0 ] && mount -t tmpfs -o "$2" tmpfs "$WORK/$1/disk" 2>/dev/null
}
saved() {
	says 'hint: Det du skickade är sparat, men webbplatsen är som förut.'
	[ "$(git -C "$bare" rev-parse main)" = "$(git -C "$work" rev-parse main)" ] || wrong 'det är inte sparat'
	[ "$site" = "$(sum "$out")" ] || wrong 'webbplatsen är ändrad'
}

if mounted disk size=2m; then
	begin 'full disk'
	site disk --output "$WORK/disk/disk/public"
	out=$WORK/disk/disk/public
	push 0
	remember
	head -c 3000000 /dev/zero | tr '\0' x >"$work/content/dokument/stor.txt"
	printf '\n[Stor](stor.txt)\n' >>"$work/content/dokument/budget.md"
	commit
	push 0
	says 'disken är full'
	saved
	git -C "$work" revert --no-edit HEAD >"$WORK/log" 2>&1
	push 0
	current
	finish

	begin 'disk som bara går att läsa'
	remember
	mount -o remount,ro "$WORK/disk/disk"
	letter 2025-05-12
	commit
	push 0
	says 'disken går bara att läsa'
	saved
	mount -o remount,rw "$WORK/disk/disk"
	run 0 "$ANSLAG" hook publish --repo "$bare"
	has "$out/brev/2025-05-12/index.html"
	current
	umount "$WORK/disk/disk"
	finish

	begin 'utmappen är en egen disk'
	bare=$WORK/egendisk/arkiv.git
	git init -q --bare --template= "$bare"
	mounted egendisk size=2m
	run 3 "$ANSLAG" hook install --repo "$bare" --output "$WORK/egendisk/disk"
	says 'ligger på ett annat filsystem'
	lacks "$bare/hooks/pre-receive"
	umount "$WORK/egendisk/disk"
	finish

	begin 'utmappen på en annan disk än arkivet, genom en länk'
	mounted lankad size=4m
	mkdir "$WORK/lankad/disk/webb"
	ln -s disk/webb "$WORK/lankad/www"
	published lankad
	has "$WORK/lankad/disk/webb/public/index.html"
	letter 2025-05-13
	commit
	push 0
	current
	umount "$WORK/lankad/disk"
	finish
else
	echo "hook: full disk: hoppas över, kräver root och tmpfs"
fi

begin 'utmappen har blivit en fil'
published blevfil
mv "$out" "$out.undan"
echo x >"$out"
letter 2025-05-14
commit
push 0
says 'är en fil.'
says 'hint: Det du skickade är sparat'
rm "$out"
mv "$out.undan" "$out"
run 0 "$ANSLAG" hook publish --repo "$bare"
current
finish

begin 'den som skickar lägger på'
published lagger
letter 2025-05-15
commit
# post-receive alone, with nobody left to listen
git -C "$work" push -q "$url" main:refs/heads/sen >"$WORK/log" 2>&1
old=$(git -C "$bare" rev-parse main) new=$(git -C "$bare" rev-parse sen)
git -C "$bare" update-ref refs/heads/main "$new"
(cd "$bare" && echo "$old $new refs/heads/main" | { GIT_DIR=. hooks/post-receive; echo $? >"$WORK/status"; } 2>&1 | true)
[ "$(cat "$WORK/status")" = 0 ] || wrong "kroken slutade med $(cat "$WORK/status")"
current
finish

begin 'en bomb av mappar'
published bomb
git -C "$bare" config anslag.maxSeconds 1
git -C "$bare" config anslag.maxMemory 300
remember
blob=$(echo x | git -C "$work" hash-object -w --stdin)
tree=$(for i in {0..9}; do printf '100644 blob %s\tf%s.txt\n' "$blob" "$i"; done | git -C "$work" mktree)
for level in {1..9}; do
	tree=$(for i in {0..9}; do printf '040000 tree %s\tm%s\n' "$tree" "$i"; done | git -C "$work" mktree)
done
tree=$( (git -C "$work" ls-tree HEAD | grep -v 'content$'; printf '040000 tree %s\tcontent\n' "$tree") | git -C "$work" mktree)
git -C "$work" update-ref refs/heads/bomb "$(git -C "$work" commit-tree -p HEAD -m Bomb "$tree")"
push 1 bomb:main
says 'bygget avbröts.'
says 'hint: Det du skickade togs inte emot. Webbplatsen är orörd.'
untouched
"$ANSLAG" hook install --repo "$bare" --preview >"$WORK/log"
push 0 bomb
says 'bygget avbröts.'
says 'hint: Grenen är sparad, men dess förhandsvisning är som förut.'
untouched
finish

begin 'för lite minne'
published minne
git -C "$bare" config anslag.maxMemory 20
head -c 40000000 /dev/zero >"$work/content/dokument/stor.bin"
commit
remember
push 1
says 'Webbplatsen behövde för mycket minne'
untouched
git -C "$bare" config anslag.maxMemory mycket
push 1
says 'error: Inställningen anslag.maxMemory ska vara ett tal'
untouched
finish

begin 'inställningarna är borta'
published borta
git -C "$bare" config --unset anslag.output
letter 2025-05-17
commit
remember
push 1
says 'error: Arkivet vet inte vart det ska publicera.'
untouched
finish

begin 'vid årsskiftet'
site nyar
letter 2025-12-30
sed -i '2i publicera_fran: 2026-01-01' "$work/content/brev/2025-12-30.md"
commit
push_at() { run 0 faketime -f "@$1" git -C "$work" push "$url" main; }
push_at '2025-12-31 22:59:50'
has "$out/index.html"
lacks "$out/brev/2025-12-30"
commit
push_at '2025-12-31 23:00:01'
says '1 ny'
has "$out/brev/2025-12-30/index.html"
finish
