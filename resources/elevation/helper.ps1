# What DC/OS Vagrant Desktop does as an administrator on Windows: two verbs on the hosts file. Nothing of a
# request is ever run. Everything is checked before the file is touched; whatever is odd ends here with its own
# exit code. The same checks as helper.sh; there VirtualBox has no networks.conf and the CLI no system folder.
# No command of a module is used: a user's own modules would be found first.
$ErrorActionPreference = 'Stop'
$latin1 = [Text.Encoding]::GetEncoding(28591)
$namePattern = '(?=.{1,253}$)(?=.*[A-Za-z])[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*'
$octet = '(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])'
$privatePattern = "(10\.$octet|192\.168|172\.(1[6-9]|2[0-9]|3[01]))\.$octet\.$octet"
$blockMax = 1048576
$state = @{ at = 0; bytes = [byte[]]@(); said = [Collections.Generic.List[string]]::new() }

function Stop-Request([int]$code, [string]$word) {
  $state.said.Add("refused $word")
  throw [OperationCanceledException]::new("$code")
}
function Read-Line {
  $end = [Array]::IndexOf($state.bytes, [byte]10, $state.at)
  if ($end -lt 0 -or $end - $state.at -gt 511) { Stop-Request 64 'request' }
  $line = $latin1.GetString($state.bytes, $state.at, $end - $state.at)
  if ($line -cnotmatch '^[a-zA-Z0-9 .-]*\z') { Stop-Request 64 'request' }
  $state.at = $end + 1
  return $line
}
function Read-Text([string]$count) {
  if ($count -cnotmatch '^(0|[1-9][0-9]{0,8})\z' -or $state.at + [int]$count -gt $state.bytes.Length) { Stop-Request 64 'request' }
  $text = $latin1.GetString($state.bytes, $state.at, [int]$count)
  $state.at += [int]$count
  return $text
}
function Get-Sha256([byte[]]$bytes) {
  return [BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash($bytes)).Replace('-', '').ToLowerInvariant()
}
function Test-Name([string]$name) {
  if ($name -cnotmatch "^$namePattern\z") { return $false }
  return $name -notmatch '(^|\.)(localhost|localdomain)\z|^(localhost|ip6-|broadcasthost\z)'
}
# Lines stay lines when the three are put together.
function Test-Whole([string]$before, [string]$part, [string]$after) {
  $begins = $before -eq '' -or $before.EndsWith("`n")
  $ends = $after -eq '' -or $after -match '^\r?\n'
  if ($part -eq '') { return $begins -or $ends }
  return ($begins -or $part -match '^\r?\n') -and ($ends -or $part.EndsWith("`n"))
}
# What stands between the first and the last line; nothing where the frame is another.
function Get-Inner([string]$part, [string]$first, [string]$last) {
  $lines = [Collections.Generic.List[string]]::new([string[]]($part -split "\r?\n"))
  if ($lines[0] -ceq '') { $lines.RemoveAt(0) }
  if ($lines.Count -gt 0 -and $lines[$lines.Count - 1] -ceq '') { $lines.RemoveAt($lines.Count - 1) }
  if ($lines.Count -lt 2 -or $lines[0] -cnotmatch $first -or $lines[$lines.Count - 1] -cnotmatch $last) { return $null }
  $inner = $lines.GetRange(1, $lines.Count - 2)
  if (($inner -join "`n") -match 'dcos-vagrant-desktop|vagrant-hostmanager') { return $null }
  return , $inner
}
function Get-Splice([string]$text, [string]$expected, [string]$offset, [string]$length) {
  if ($expected -cnotmatch '^[0-9a-f]{64}\z' -or "$offset $length" -cnotmatch '^(0|[1-9][0-9]{0,8}) (0|[1-9][0-9]{0,8})\z') { Stop-Request 64 'request' }
  if ((Get-Sha256 $latin1.GetBytes($text)) -cne $expected) { Stop-Request 67 'changed' }
  if ([int]$offset + [int]$length -gt $text.Length -or [int]$length -gt $blockMax) { Stop-Request 64 'request' }
  $splice = @{
    before = $text.Substring(0, [int]$offset)
    old = $text.Substring([int]$offset, [int]$length)
    after = $text.Substring([int]$offset + [int]$length)
  }
  if (-not (Test-Whole $splice.before $splice.old $splice.after)) { Stop-Request 68 'markers' }
  return $splice
}
function Join-Splice($splice, [string]$part) {
  if (-not (Test-Whole $splice.before $part $splice.after)) { Stop-Request 68 'markers' }
  return $splice.before + $part + $splice.after
}
function Edit-Cluster([string]$text, [string[]]$words) {
  if ($words.Count -ne 8 -or $words[1] -cnotmatch '^[0-9a-f]{8}\z' -or -not (Test-Name $words[2])) { Stop-Request 64 'request' }
  $aliases = (Read-Text $words[6]) -split "`n"
  $new = Read-Text $words[7]
  if ($new.Length -gt $blockMax -or $new -cnotmatch '^[A-Za-z0-9 #.\t\r\n-]*\z') { Stop-Request 65 'line' }
  $splice = Get-Splice $text $words[3] $words[4] $words[5]
  $first = "^# BEGIN dcos-vagrant-desktop $($words[1])\z"
  $last = "^# END dcos-vagrant-desktop $($words[1])\z"
  if ($splice.old -ne '' -and $null -eq (Get-Inner $splice.old $first $last)) { Stop-Request 68 'markers' }
  foreach ($part in $splice.before, $splice.after) {
    if ($part -cmatch "(?m)^# (BEGIN|END) dcos-vagrant-desktop $($words[1])") { Stop-Request 68 'markers' }
    $opened = [regex]::Matches($part, '(?m)^# BEGIN dcos-vagrant-desktop ').Count
    if ($opened -ne [regex]::Matches($part, '(?m)^# END dcos-vagrant-desktop ').Count) { Stop-Request 68 'markers' }
  }
  if ($new -ne '') {
    $inner = Get-Inner $new $first $last
    if ($null -eq $inner) { Stop-Request 65 'line' }
    foreach ($line in $inner) { Assert-Entry $line $words[2] $aliases }
  }
  return Join-Splice $splice $new
}
function Assert-Entry([string]$line, [string]$domain, [string[]]$aliases) {
  if ($line -ceq '# simulated') { return }
  $parts = @(($line -creplace ' # simulated\z', '') -split '[ \t]+')
  if ($parts.Count -lt 2 -or $parts[0] -cnotmatch "^$privatePattern\z") { Stop-Request 65 'line' }
  foreach ($name in $parts[1..($parts.Count - 1)]) {
    $known = $name.EndsWith(".$domain", [StringComparison]::Ordinal) -or $aliases -ccontains $name
    if (-not $known -or -not (Test-Name $name)) { Stop-Request 65 'line' }
  }
}
function Edit-Foreign([string]$text, [string[]]$words) {
  if ($words.Count -ne 4) { Stop-Request 64 'request' }
  $splice = Get-Splice $text $words[1] $words[2] $words[3]
  $inner = Get-Inner $splice.old '^## vagrant-hostmanager-start( id: [A-Za-z0-9-]+)?\s*\z' '^## vagrant-hostmanager-end\z'
  if ($null -eq $inner) { Stop-Request 69 'not-ours' }
  foreach ($line in $inner) {
    if ($line -cnotmatch '^\s*(#.*)?\z|^[0-9a-fA-F.:]+\s+[A-Za-z0-9._\s-]+\z') { Stop-Request 69 'not-ours' }
  }
  return Join-Splice $splice ''
}
function Get-NewText([string]$text) {
  if ((Read-Line) -cne 'dcos-vagrant-elevation 1') { Stop-Request 64 'request' }
  for ($line = Read-Line; $line -cne 'end'; $line = Read-Line) {
    $words = @($line -split ' ')
    if ($words[0] -ceq 'hosts') { $text = Edit-Cluster $text $words }
    elseif ($words[0] -ceq 'hosts-remove-foreign') { $text = Edit-Foreign $text $words }
    else { Stop-Request 64 'request' }
  }
  if ($state.at -ne $state.bytes.Length) { Stop-Request 64 'request' }
  return $text
}
function Write-Into([IO.FileStream]$file, [byte[]]$bytes) {
  $file.Position = 0
  $file.Write($bytes, 0, $bytes.Length)
  $file.SetLength($bytes.Length)
  $file.Flush($true)
}
function Read-All([IO.FileStream]$file) {
  if ($file.Length -gt 67108864) { Stop-Request 66 'file-size' }
  $bytes = [byte[]]::new($file.Length)
  $file.Position = 0
  for ($at = 0; $at -lt $bytes.Length; $at += $read) {
    $read = $file.Read($bytes, $at, $bytes.Length - $at)
    if ($read -eq 0) { Stop-Request 66 'file-hosts' }
  }
  return , $bytes
}
function Save-Backup([string]$folder, [byte[]]$bytes) {
  [void][IO.Directory]::CreateDirectory($folder)
  $path = [IO.Path]::Combine($folder, "hosts-$([DateTime]::UtcNow.ToString('yyyyMMddTHHmmssfffZ'))")
  [IO.File]::WriteAllBytes($path, $bytes)
  $kept = [IO.Directory]::GetFiles($folder, 'hosts-*')
  [Array]::Sort($kept)
  for ($at = 0; $at -lt $kept.Length - 10; $at++) { [IO.File]::Delete($kept[$at]) }
  return $path
}
# Does what the bytes of the request ask for; the exit code, with lines that tell in $state.said.
function Invoke-Request([byte[]]$bytes, [string]$hosts, [string]$backups) {
  $state.bytes = $bytes
  $state.said.Add('ready')
  $file = $null
  try {
    # Held from the look at it to the last byte: nobody writes between.
    try { $file = [IO.File]::Open($hosts, 'Open', 'ReadWrite', 'Read') } catch { Stop-Request 66 'file-hosts' }
    $before = Read-All $file
    $after = $latin1.GetBytes((Get-NewText $latin1.GetString($before)))
    if ((Get-Sha256 $after) -ceq (Get-Sha256 $before)) { $state.said.Add('same hosts'); return 0 }
    try { $kept = Save-Backup $backups $before } catch { Stop-Request 73 'backup' }
    try {
      Write-Into $file $after
      if ((Get-Sha256 (Read-All $file)) -cne (Get-Sha256 $after)) { throw 'differs' }
    } catch {
      try { Write-Into $file $before } catch { $state.said.Add("backup $kept"); Stop-Request 72 'damaged' }
      Stop-Request 71 'write'
    }
    $state.said.Add('written hosts')
    return 0
  } catch {
    for ($error1 = $_.Exception; $null -ne $error1; $error1 = $error1.InnerException) {
      if ($error1 -is [OperationCanceledException] -and $error1.Message -cmatch '^\d\d\z') { return [int]$error1.Message }
    }
    return 73
  } finally {
    if ($null -ne $file) { $file.Dispose() }
  }
}
