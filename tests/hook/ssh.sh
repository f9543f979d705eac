# shellcheck shell=bash
# The same over ssh on loopback: OpenSSH's own server, as the user who runs the tests. Read by run.

key=$WORK/key port=$((20000 + RANDOM % 20000))
start_sshd() {
	[ -x /usr/sbin/sshd ] || return 1
	if [ "$(id -u)" = 0 ]; then mkdir -p /run/sshd; fi
	ssh-keygen -q -t ed25519 -N '' -f "$key" && ssh-keygen -q -t ed25519 -N '' -f "$WORK/host" || return 1
	cp "$key.pub" "$WORK/authorized"
	/usr/sbin/sshd -D -e -f /dev/null -o Port=$port -o ListenAddress=127.0.0.1 -o HostKey="$WORK/host" \
		-o PidFile=none -o UsePAM=no -o StrictModes=no -o AuthorizedKeysFile="$WORK/authorized" \
		-o PasswordAuthentication=no -o PermitRootLogin=prohibit-password >"$WORK/sshd.log" 2>&1 &
	sshd=$!
	for _ in {1..50}; do
		ssh_to true 2>/dev/null && return 0
		kill -0 $sshd 2>/dev/null || break
		sleep 0.1
	done
	return 1
}
SSH="ssh -F /dev/null -p $port -i $key -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o BatchMode=yes"
ssh_to() { $SSH "$(id -un)@127.0.0.1" "$@"; }
over_ssh() {
	export GIT_SSH_COMMAND=$SSH
	url=ssh://$(id -un)@127.0.0.1:$port$bare
}

if start_sshd; then
	begin 'över ssh: bra, dåligt, bra'
	site ssh
	over_ssh
	push 0
	says 'success: Publicerat på '
	current
	[ -z "$(find "$out" -type f ! -perm 644)" ] || wrong 'filer som webbservern inte får läsa'
	remember
	sed -i 's/^datum: .*/datum: 31 mars 2025/' "$work/content/brev/mars.md"
	commit
	push 1
	says 'error: Inget publicerades. 1 sak att rätta. Webbplatsen är orörd.'
	says 'content/brev/mars.md, rad 3'
	untouched
	sed -i 's/^datum: .*/datum: 2025-03-31/' "$work/content/brev/mars.md"
	letter 2025-05-18 'Å, ä och ö.'
	commit
	push 0
	says '  ny         https://prov.example/brev/2025-05-18/'
	current
	finish

	begin 'över ssh: två samtidigt'
	cp -r "$work" "$WORK/ssh/bo"
	for day in 20 21; do
		letter "2025-05-$day" "Från Anna."
		commit
		git -C "$WORK/ssh/bo" commit -q --allow-empty -m Bo
		git -C "$WORK/ssh/bo" push -q "$url" main >"$WORK/b.log" 2>&1 &
		git -C "$work" push -q "$url" main >"$WORK/a.log" 2>&1
		wait $!
		current
		git -C "$work" pull -q --rebase "$url" main && push 0
		git -C "$WORK/ssh/bo" fetch -q "$url" main && git -C "$WORK/ssh/bo" reset -q --hard FETCH_HEAD
		has "$out/brev/2025-05-$day/index.html"
	done
	current
	finish

	begin 'över ssh: förbindelsen bryts medan det publiceras'
	exec 9>"$WORK/ssh/www/.public.anslag/lock"
	flock 9
	letter 2025-05-23
	commit
	git -C "$work" push -q "$url" main >"$WORK/a.log" 2>&1 9>&- &
	a=$!
	accepted
	pkill -KILL -P $a
	kill -KILL $a 2>/dev/null
	wait $a 2>/dev/null
	exec 9>&-
	for _ in {1..100}; do
		[ ! -e "$out/brev/2025-05-23/index.html" ] || break
		sleep 0.05
	done
	flock "$WORK/ssh/www/.public.anslag/lock" true
	current
	finish
	begin 'över ssh: 500 filer'
	for ((i = 0; i < 500; i++)); do
		letter "$(date -d "2015-01-01 +$((i * 3)) days" +%F)"
	done
	commit
	push 0
	current
	finish

	unset GIT_SSH_COMMAND
else
	echo "hook: över ssh: hoppas över, sshd går inte att starta: $(tail -1 "$WORK/sshd.log" 2>/dev/null)"
fi
