using YamlDotNet.Core;

namespace MassageBot.Host.Content;

/// <summary>A YAML file as it was written, with line numbers and quoting, which the usual deserializers forget.</summary>
internal abstract record YamlNode(int Line);

/// <param name="Line">1-based.</param>
/// <param name="Value">The text after YAML's own unquoting.</param>
/// <param name="Style">How it was written: bare, quoted, under <c>|</c>.</param>
/// <param name="CutByComment">A <c>#</c> follows on the same line: YAML has dropped what came after it.</param>
internal sealed record YamlText(int Line, string Value, ScalarStyle Style, bool CutByComment) : YamlNode(Line)
{
    public bool IsBare => Style is ScalarStyle.Plain or ScalarStyle.Any;

    public bool IsNothing => IsBare && Value is "" or "~" or "null";
}

internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

internal sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line);

internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
