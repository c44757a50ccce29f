# Has Windows ask for an administrator and hands the request, which comes on standard input, to helper.ps1, whose
# text is a constant of this program in a variable. What `Start-Process -Verb RunAs` does, by its own means,
# because that hides the number by which a refusal is known in every language.
$ErrorActionPreference = 'Stop'
$request = [IO.MemoryStream]::new()
[Console]::OpenStandardInput().CopyTo($request)
$bytes = $request.ToArray()
try {
  $pipe = [IO.Pipes.NamedPipeServerStream]::new('dcos-vagrant-desktop-elevation', 'InOut', 1, 'Byte', 'Asynchronous')
} catch {
  [Console]::Out.WriteLine('refused busy')
  exit 73
}
$start = [Diagnostics.ProcessStartInfo]::new([IO.Path]::Combine($PSHOME, 'powershell.exe'))
$start.Arguments = "-NoProfile -NonInteractive -EncodedCommand $env:DCOS_VAGRANT_ELEVATION_HELPER"
$start.UseShellExecute = $true
$start.Verb = 'runas'
$start.WindowStyle = 'Hidden'
try {
  $child = [Diagnostics.Process]::Start($start)
} catch {
  for ($cause = $_.Exception; $null -ne $cause; $cause = $cause.InnerException) {
    # ERROR_CANCELLED: the question was answered with no.
    if ($cause -is [ComponentModel.Win32Exception] -and $cause.NativeErrorCode -eq 1223) { exit 126 }
  }
  [Console]::Error.WriteLine($_.Exception.Message)
  exit 127
}
$connected = $pipe.WaitForConnectionAsync()
while (-not $connected.Wait(200)) {
  if ($child.HasExited) {
    [Console]::Out.WriteLine('refused silent')
    exit 73
  }
}
$length = [BitConverter]::GetBytes([int]$bytes.Length)
$pipe.Write($length, 0, 4)
$pipe.Write($bytes, 0, $bytes.Length)
$pipe.Flush()
$code = 73
$reader = [IO.StreamReader]::new($pipe)
for ($line = $reader.ReadLine(); $null -ne $line; $line = $reader.ReadLine()) {
  if ($line -cmatch '^exit (\d{1,3})\z') { $code = [int]$Matches[1] } else { [Console]::Out.WriteLine($line) }
}
exit $code
