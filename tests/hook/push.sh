# shellcheck shell=bash
# Pushes over file://: good ones and bad ones, branches and tags. Read by run.

begin 'den första skickningen'
site forsta
(umask 077; push 0; cp "$WORK/said" "$WORK/said2")
cp "$WORK/said2" "$WORK/said"
says 'Allt stämmer: den första publiceringen, '
says 'success: Publicerat på 0,'
says '→ https://prov.example/'
silent '  ny '
current
[ -z "$(find "$out" -type f ! -perm 644)" ] || wrong 'filer som webbservern inte får läsa'
[ -z "$(find "$out" -type d ! -perm 755)" ] || wrong 'mappar som webbservern inte får läsa'
finish

begin 'ett nytt brev'
published brev
letter 2025-05-02
commit
push 0
says 'Allt stämmer: 2 sidor ändras, 1 ny, 0 försvinner.'
says ': 1 ny sida, 2 ändrade, 0 borttagna → https://prov.example/'
says '  ny         https://prov.example/brev/2025-05-02/'
says '  ändrad     https://prov.example/brev/'
[ "$(grep -c '^  ändrad' "$WORK/said")" = 2 ] || wrong 'fel antal ändrade'
current
remember
rm "$work/content/brev/2025-05-02.md"
commit
push 1
says 'avpublicera'
says 'hint: Ska adressen ändå försvinna? Skicka med: git push -o allow-lost'
untouched
push 0 -o allow-lost main
says 'Allt stämmer: 2 sidor ändras, 0 nya, 1 försvinner.'
says ': 0 nya sidor, 2 ändrade, 1 borttagen → '
says '  borttagen  https://prov.example/brev/2025-05-02/'
current
finish

begin 'inget som syns'
published osynligt
echo 'Läs mig.' >"$work/LASMIG.txt"
commit
push 0
says 'Allt stämmer: inga sidor ändras.'
says ': inga sidor ändrades → '
echo '/* */' >>"$work/content/dokument/budget.txt"
commit
push 0
says 'inga sidor ändrades, men 1 fil → '
finish

begin 'fel i innehållet'
published fel2
remember
sed -i 's/^datum: .*/datum: 31 mars 2025/' "$work/content/brev/mars.md"
sed -i 's/^ingress: .*/ingress: Å 😀 är #borta/' "$work/content/nyheter/nytt.md"
commit
push 1
says 'error: Inget publicerades. 1 sak att rätta. Webbplatsen är orörd.'
says 'Skriv så här:   datum: 2025-03-31'
says 'hint: Rätta det och skicka (push) igen.'
says 'pre-receive hook declined'
silent 'warning:'
silent success
untouched
git -C "$bare" fsck --no-dangling >"$WORK/said" 2>&1 || wrong "arkivet är trasigt: $(head -3 "$WORK/said")"
sed -i 's/^datum: .*/datum: 2025-03-31/' "$work/content/brev/mars.md"
commit
push 0
says 'warning: 1 sak att se över.'
current
finish

begin 'bara varningar för det som skickades'
letter 2025-05-03
commit
push 0
silent 'warning:'
for n in 1 2 3 4 5 6 7; do
	letter "2025-06-0$n"
	sed -i 's/^ingress: .*/ingress: Å är #borta/' "$work/content/brev/2025-06-0$n.md"
done
commit
push 0
says 'warning: 5 saker att se över.'
says 'hint: Det är 2 till att se över. Alla visas med: anslag check'
finish

begin 'utan site.yaml'
site utansite
remember
rm "$work/site.yaml"
commit
push 1
says 'site.yaml'
says 'error: Inget publicerades.'
untouched
lacks "$out"
finish

begin 'filnamn med å, som Linux och som macOS skriver det'
published namn
remember
for name in "$(printf 'v\303\245ren')" "$(printf 'va\314\212ren')"; do
	cp "$work/content/sidor/om.md" "$work/content/sidor/$name.md"
	commit
	push 1
	says "content/sidor/$name.md"
	says varen.md
	untouched
	git -C "$work" reset -q --hard HEAD~1
done
finish

begin 'en skickning med 500 filer'
published manga
for ((i = 0; i < 500; i++)); do
	letter "$(date -d "2015-01-01 +$((i * 3)) days" +%F)"
done
commit
push 0
says '… och '
[ "$(grep -c '^  ny' "$WORK/said")" = 20 ] || wrong 'listan är inte 20 rader'
current
finish

begin 'allt i en enda stor fil'
published stor
remember
head -c 105000000 /dev/zero >"$work/content/dokument/stor.bin"
git -C "$work" -c core.compression=1 add -A
commit
push 1
says 'filen är för stor: 100 MB, högst 100 MB får plats'
untouched
finish

# Branches and tags

begin 'grenen som publiceras går inte att ta bort'
published tabort
remember
push 1 :main
says 'error: Grenen main är den som publiceras, och kan inte tas bort.'
untouched
finish

begin 'historiken skrivs inte om'
published historik
letter 2025-05-04
commit
push 0
remember
git -C "$work" reset -q --hard HEAD~1
letter 2025-05-05
commit
push 1 +main
says 'error: Det här skulle ta bort historik ur main, som är offentlig.'
says 'git pull --rebase'
untouched
push 1
silent 'historik ur main'
untouched
"$ANSLAG" hook install --repo "$bare" --allow-force >"$WORK/said"
push 0 -o allow-lost +main
has "$out/brev/2025-05-05/index.html"
lacks "$out/brev/2025-05-04"
current
finish

begin 'taggar och andra grenar'
published grenar
remember
git -C "$work" tag v1
git -C "$work" tag -a -m Två v2
push 0 v1 v2
silent error
silent hint
silent success
untouched
git -C "$work" checkout -q -b förslag/å
sed -i 's/^datum: .*/datum: 31 mars 2025/' "$work/content/brev/mars.md"
commit
push 0 HEAD
says 'hint: Grenen förslag/å är sparad. Bara main publiceras.'
silent error
untouched
push 0 :förslag/å
silent hint
lacks "$out-preview"
finish

begin 'flera på en gång'
published flera
git -C "$work" branch utkast
letter 2025-05-06
commit
git -C "$work" tag v3
push 0 main utkast v3
says '1 ny sida'
says 'Grenen utkast är sparad.'
current
git -C "$work" rev-parse -q --verify v3 >/dev/null
remember
sed -i 's/^datum: .*/datum: nej/' "$work/content/brev/mars.md"
commit
git -C "$work" tag v4
push 1 main v4
untouched
git -C "$bare" rev-parse -q --verify refs/tags/v4 >/dev/null && wrong 'taggen togs emot fast main inte gjorde det'
finish

begin 'en annan gren publiceras'
site annangren --branch offentlig
push 0
says 'hint: Grenen main är sparad. Bara offentlig publiceras.'
lacks "$out"
push 0 main:offentlig
has "$out/index.html"
[ "$(git -C "$bare" symbolic-ref HEAD)" = refs/heads/offentlig ] || wrong 'HEAD är en annan gren'
finish

begin 'adressen som anges vid installationen'
published adress --base-url https://annan.example/webb
says '→ https://annan.example/webb/'
! grep -rqF https://prov.example/ "$out" || wrong 'den gamla adressen finns kvar'
finish

# Previews

begin 'förhandsvisning av grenar'
published forhand --preview-url https://prov.example/forhand
remember
git -C "$work" checkout -q -b utkast
letter 2025-05-07
sed -i '2i status: utkast' "$work/content/brev/2025-05-07.md"
commit
push 0 utkast
says 'success: Grenen utkast kan ses i förväg → https://prov.example/forhand/utkast/'
has "$out-preview/utkast/brev/2025-05-07/index.html"
lacks "$out/brev/2025-05-07"
grep -qF 'https://prov.example/forhand/utkast/' "$out-preview/utkast/sitemap.xml" || :
untouched
site=$(sum "$out-preview/utkast")
sed -i 's/^datum: .*/datum: nej/' "$work/content/brev/2025-05-07.md"
commit
push 0 utkast
says 'error: 1 sak att rätta.'
says 'hint: Grenen utkast är sparad. Dess förhandsvisning är som förut.'
[ "$site" = "$(sum "$out-preview/utkast")" ] || wrong 'förhandsvisningen är ändrad'
for name in 'Utkast' 'a/../b' '-x' 'å' '$(touch${IFS}hack)' "';touch\${IFS}hack;'" '&lt;b&gt;' 'x/index.html' "$(printf 'a%.0s' {1..200})"; do
	git -C "$work" check-ref-format "refs/heads/$name" || continue
	push 0 "main:refs/heads/$name"
	says 'kan ses i förväg'
done
lacks "$bare/hack"
[ "$(find "$out-preview" -mindepth 1 -maxdepth 1 ! -name '.*' | wc -l)" = 9 ] || wrong "mappar: $(ls "$out-preview")"
! find "$WORK/forhand/www" -mindepth 1 -maxdepth 1 | grep -vE '/(\.public\.anslag|public|public-preview)$' || wrong 'något skrevs på fel plats'
push 0 :utkast :Utkast
lacks "$out-preview/utkast"
lacks "$out-preview/.utkast.anslag"
finish

begin 'utkast i förhandsvisningen syns inte för sökmotorer'
published dold --preview
cp -r "$ROOT/tests/golden/forening/." "$work/"
commit
push 0 main:refs/heads/prov
grep -q 'noindex' "$out-preview/prov/index.html" || wrong 'startsidan kan hittas av sökmotorer'
finish

# At once

begin 'två skickar samtidigt'
published samtidigt
cp -r "$work" "$WORK/samtidigt/bo"
letter 2025-05-08
commit
first=$work
work=$WORK/samtidigt/bo
letter 2025-05-09
commit
git -C "$first" push "$url" main >"$WORK/a.log" 2>&1 &
a=$!
git -C "$work" push "$url" main >"$WORK/b.log" 2>&1
b=$?
wait $a
a=$?
[ $((a == 0)) != $((b == 0)) ] || wrong "båda eller ingen gick fram: $a $b: $(cat "$WORK/a.log" "$WORK/b.log")"
current
[ $b != 0 ] || work=$first
git -C "$work" pull -q --rebase "$url" main || wrong 'går inte att hämta'
push 0
has "$out/brev/2025-05-08/index.html"
has "$out/brev/2025-05-09/index.html"
current
finish

begin 'två som togs emot innan någon hann publicera'
exec 9>"$WORK/samtidigt/www/.public.anslag/lock"
flock 9
letter 2025-05-10
commit
git -C "$work" push "$url" main >"$WORK/a.log" 2>&1 9>&- &
a=$!
accepted
letter 2025-05-11
commit
git -C "$work" push "$url" main >"$WORK/b.log" 2>&1 9>&- &
b=$!
accepted
sleep 1.2
lacks "$out/brev/2025-05-10"
exec 9>&-
wait $a || wrong "den första togs inte emot: $(cat "$WORK/a.log")"
wait $b || wrong "den andra togs inte emot: $(cat "$WORK/b.log")"
cat "$WORK/a.log" "$WORK/b.log" >"$WORK/said"
says 'hint: Väntar på att ett annat bygge ska bli klart'
says ': 2 nya sidor, '
says ': inga sidor ändrades'
current
finish
