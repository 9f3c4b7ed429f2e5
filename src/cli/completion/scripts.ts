/**
 * What each shell reads to complete `reach`: it hands the words until the cursor to `reach complete`, and shows the lines that it
 * prints (a value, a tab, what it means). No line: the shell completes paths.
 */
export const COMPLETION_SCRIPTS = {
  bash: `# Completion of reach for bash. Now: source <(reach completion bash). Always: put that line into ~/.bashrc.
_reach() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(reach complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  # A name that wants a value goes on without a space.
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]] && compopt -o nospace
}
complete -o default -F _reach reach
`,
  zsh: `#compdef reach
# Completion of reach for zsh. Now: source <(reach completion zsh). Always: save it as _reach in a folder of $fpath.
_reach() {
  local line
  local -a answers
  for line in "\${(@f)$(reach complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] && answers+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( $#answers )); then _describe reach answers; else _files; fi
}
if [[ $funcstack[1] == _reach ]]; then _reach "$@"; else compdef _reach reach; fi
`,
  fish: `# Completion of reach for fish. Always: reach completion fish > ~/.config/fish/completions/reach.fish
function __reach_answers
  set -l before (commandline -opc)
  set -l current (commandline -ct)
  set -l answers (reach complete -- $before[2..-1] "$current" 2>/dev/null)
  if test (count $answers) -gt 0
    printf '%s\\n' $answers
  else
    __fish_complete_path "$current"
  end
end
complete -c reach -f -a '(__reach_answers)'
`,
  powershell: `# Completion of reach for PowerShell. Always: reach completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName reach -ScriptBlock {
  param($current, $ast, $cursor)
  $words = @($ast.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -le $cursor } | ForEach-Object { $_.ToString() })
  # PowerShell drops empty words: two quotes stand for one.
  if ($current -eq '') { $words += '""' }
  reach complete '--' $words 2>$null | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    if (-not $about) { $about = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
  }
}
`,
} as const

export type CompletedShell = keyof typeof COMPLETION_SCRIPTS
