# The end of helper.ps1 where it runs as an administrator: the request and the answer go over a pipe of a fixed
# name, so nothing of them is ever part of a command line or of a script. Nothing here depends on a variable of
# the environment, which the user may set for programs of administrators too.
$folder = [IO.Path]::Combine([Environment]::SystemDirectory, 'drivers', 'etc')
$pipe = [IO.Pipes.NamedPipeClientStream]::new('.', 'dcos-vagrant-desktop-elevation', 'InOut', 'None', 'Identification')
$pipe.Connect(20000)
$reader = [IO.BinaryReader]::new($pipe)
$length = $reader.ReadInt32()
if ($length -lt 0 -or $length -gt 268435456) { exit 64 }
$request = $reader.ReadBytes($length)
$code = Invoke-Request $request ([IO.Path]::Combine($folder, 'hosts')) ([IO.Path]::Combine($folder, 'dcos-vagrant-desktop'))
$answer = [Text.Encoding]::ASCII.GetBytes(($state.said -join "`n") + "`nexit $code`n")
$pipe.Write($answer, 0, $answer.Length)
$pipe.Flush()
$pipe.WaitForPipeDrain()
$pipe.Dispose()
exit $code
