; Offers the program under "Open with" of YAML files, for VagrantConfig.yaml, and takes nothing from the
; editor that opens them. Windows knows files by extension only. The class is the one of .dcos-cluster.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\.yaml\OpenWithProgids" "DcosVagrantDesktop.Cluster" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.yml\OpenWithProgids" "DcosVagrantDesktop.Cluster" ""
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.yaml\OpenWithProgids" "DcosVagrantDesktop.Cluster"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.yml\OpenWithProgids" "DcosVagrantDesktop.Cluster"
!macroend
