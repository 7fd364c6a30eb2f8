using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MassageBot.Host.Content;

/// <summary>Turns text into nodes. Whatever the text holds, it ends, and what cannot be read becomes a problem.</summary>
internal sealed class YamlTreeReader
{
    private const int DeepestNesting = 24;

    private readonly string path;
    private readonly string[] lines;
    private readonly int lineOffset;
    private readonly ContentProblems problems;
    private readonly Parser parser;
    private int eventsLeft;

    private YamlTreeReader(string path, string text, int lineOffset, ContentProblems problems)
    {
        this.path = path;
        this.lineOffset = lineOffset;
        this.problems = problems;
        lines = text.Split('\n');
        parser = new Parser(new StringReader(text));
        eventsLeft = (4 * text.Length) + 100;
    }

    /// <summary>The root node, or null when there is none; then a problem says why.</summary>
    /// <param name="path">Shown in problems.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="lineOffset">Lines that stand before <paramref name="text"/> in its file.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static YamlNode? Read(string path, string text, int lineOffset, ContentProblems problems)
    {
        var reader = new YamlTreeReader(path, text, lineOffset, problems);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException wrong)
        {
            problems.Add(path, (int)wrong.Start.Line + lineOffset, Unreadable(wrong.Message));
            return null;
        }
        // The parser's own slips on malformed text (an index, a state) are still nothing but a file that cannot be read.
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            problems.Add(path, lineOffset + 1, Unreadable(wrong.GetType().Name));
            return null;
        }
    }

    private static string Unreadable(string detail) =>
        $"this line cannot be read as YAML; look for a tab, a missing quote or a wrong indentation here or just above ({detail.ReplaceLineEndings(" ")})";

    private YamlNode? ReadDocument()
    {
        Take<StreamStart>();
        if (!Next() || parser.Current is StreamEnd)
        {
            problems.Add(path, lineOffset + 1, "the file is empty; write its keys, or restore it from the last good version");
            return null;
        }

        Next();
        var root = ReadNode(depth: 0);
        Next();
        if (Next() && parser.Current is DocumentStart second)
        {
            problems.Add(path, LineOf(second), "remove the second '---': a file holds one document");
            return null;
        }

        if (root is YamlText { IsNothing: true })
        {
            problems.Add(path, lineOffset + 1, "the file holds nothing but comments; write its keys, or restore it from the last good version");
            return null;
        }

        return root;
    }

    private YamlNode? ReadNode(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "nested too deeply");
        }

        Refuse(parser.Current as NodeEvent);
        return parser.Current switch
        {
            Scalar scalar => Text(scalar),
            SequenceStart start => ReadList(LineOf(start), depth),
            MappingStart start => ReadMap(LineOf(start), depth),
            AnchorAlias alias => Alias(alias),
            var other => throw new YamlException(other?.Start ?? default, other?.End ?? default, "unexpected end"),
        };
    }

    private YamlList ReadList(int line, int depth)
    {
        var items = new List<YamlNode>();
        while (Next() && parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return new YamlList(line, items);
    }

    private YamlMap ReadMap(int line, int depth)
    {
        var entries = new List<YamlEntry>();
        while (Next() && parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            Next();
            var value = ReadNode(depth + 1);
            AddEntry(entries, key, value, line);
        }

        return new YamlMap(line, entries);
    }

    private void AddEntry(List<YamlEntry> entries, YamlNode? key, YamlNode? value, int line)
    {
        if (key is not YamlText { Value.Length: > 0 } name)
        {
            problems.Add(path, key?.Line ?? line, "a key has to be a plain word before the colon");
            return;
        }

        if (entries.FirstOrDefault(entry => entry.Key == name.Value) is { } first)
        {
            problems.Add(path, name.Line, $"'{name.Value}' stands here a second time (first on line {first.Line}); keep one of them");
            return;
        }

        if (value is not null)
        {
            entries.Add(new YamlEntry(name.Value, name.Line, value));
        }
    }

    private void Refuse(NodeEvent? node)
    {
        if (node is null)
        {
            return;
        }

        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            problems.Add(path, LineOf(node), "remove the '&' or '!' mark: write the text out; put it in double quotes if it begins with that sign");
        }
    }

    private YamlNode? Alias(AnchorAlias alias)
    {
        problems.Add(path, LineOf(alias), "a text that begins with '*' has to stand in double quotes or under '|'");
        return null;
    }

    private YamlText Text(Scalar scalar) => new(LineOf(scalar), scalar.Value, scalar.Style, IsCutByComment(scalar));

    private bool IsCutByComment(Scalar scalar)
    {
        var index = (int)scalar.End.Line - 1;
        var column = (int)scalar.End.Column - 1;
        return scalar.Style == ScalarStyle.Plain && scalar.Value.Length > 0 && index >= 0 && index < lines.Length && column >= 0
            && column <= lines[index].Length && lines[index][column..].TrimStart().StartsWith('#');
    }

    private int LineOf(ParsingEvent found) => (int)found.Start.Line + lineOffset;

    private void Take<T>()
    {
        if (!Next() || parser.Current is not T)
        {
            throw new YamlException(Mark.Empty, Mark.Empty, "not a YAML file");
        }
    }

    private bool Next()
    {
        if (--eventsLeft < 0)
        {
            throw new YamlException(parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, "no end in sight");
        }

        return parser.MoveNext();
    }
}
