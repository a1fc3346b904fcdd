#!/bin/sh
# 安装有解：./install [程序文件夹] [数据文件夹]，不联网。 Installs Youjie: ./install [program folder] [data folder], without a network.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
suits() { "$1" -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 11) ? 0 : 1)' 2>/dev/null; }
for node in "$here/node/bin/node" "$(command -v node)" /usr/local/bin/node /opt/node/bin/node; do
  if [ -x "$node" ] && suits "$node"; then exec "$node" "$here/bin/install.mjs" "$@"; fi
done
echo "这台机器上没有 Node 20.11 以上。请先装 Node，或用 youjie bundle --node 打包时带上。" >&2
echo "There is no Node 20.11 or later on this machine. Install one, or have it in the bundle: youjie bundle --node." >&2
exit 3
