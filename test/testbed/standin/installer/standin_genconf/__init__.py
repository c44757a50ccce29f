"""What runs inside the DC/OS stand-in's dcos_generate_config.sh on the boot machine."""
