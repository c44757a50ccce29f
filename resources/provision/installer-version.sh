# installer-version.sh FOLDER
# What the installer says of itself: JSON, after whatever it and docker have to say before.
set -euo pipefail
cd "$1"
bash dcos_generate_config.sh --version
