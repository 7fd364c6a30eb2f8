using System.Text;

namespace MassageBot.Host.Content;

/// <summary>
/// Reads the files of <c>dialogs/</c> into records and refuses whatever it is not sure about: unknown, missing, repeated or misspelt keys,
/// wrong kinds of values, bare text where a sentence belongs. Every problem of a file is collected; none throws.
/// Keys are the properties in hyphens. <c>required</c> properties and constructor parameters without a default must be there;
/// <c>ValidationAttribute</c>s such as <c>[Range]</c> are checked; a <c>Sentence</c> gets the key <c>file-stem.yaml-key</c>.
/// </summary>
public static class StrictYaml
{
    private const long LargestFile = 2_000_000;

    /// <summary>The record in the file, or null when the file has any problem.</summary>
    public static T? Read<T>(string path, ContentProblems problems)
        where T : class => Read<T>(path, problems, out _);

    /// <summary>As above; <paramref name="lines"/> tells where a value stands, for checks that come afterwards.</summary>
    public static T? Read<T>(string path, ContentProblems problems, out YamlLines lines)
        where T : class
    {
        lines = YamlLines.Unknown(path);
        return ReadText(path, problems) is { } text ? Parse<T>(path, text, 0, problems, out lines) : null;
    }

    /// <summary>Reads YAML that stands inside a file, such as the front matter of an article.</summary>
    /// <param name="path">The file; its stem is the first part of sentence keys.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="lineOffset">How many lines of the file stand before it.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="lines">Where values stand.</param>
    public static T? Parse<T>(string path, string text, int lineOffset, ContentProblems problems, out YamlLines lines)
        where T : class => (T?)Parse(typeof(T), path, text, lineOffset, problems, out lines);

    internal static object? Parse(Type type, string path, string text, int lineOffset, ContentProblems problems, out YamlLines lines)
    {
        var before = problems.Count;
        var root = YamlTreeReader.Read(path, text, lineOffset, problems);
        lines = new YamlLines(path, root);
        if (root is null)
        {
            return null;
        }

        var bound = new YamlBinder(path, problems).Bind(root, type, YamlPlace.Root(path));
        return problems.Count == before ? bound : null;
    }

    /// <summary>The text of a file, or null and a problem when it cannot be read.</summary>
    internal static string? ReadText(string path, ContentProblems problems)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                problems.Add(path, 1, "the file is larger than 2 MB; split it");
                return null;
            }

            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
            return text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            problems.Add(path, 1, "save the file as UTF-8");
            return null;
        }
        catch (FileNotFoundException)
        {
            problems.Add(path, 1, EnglishTwin.Of(path) is { } twin ? $"the file is missing; write it, as {problems.Shown(twin)} says the same in English" : "the file is missing; restore it");
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            problems.Add(path, 1, EnglishTwin.Of(path) is { } twin ? $"the file is missing; write it, as {problems.Shown(twin)} says the same in English" : "the folder is missing; restore it");
            return null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            problems.Add(path, 1, $"the file cannot be opened ({wrong.GetType().Name}); close other programs that hold it, or check its permissions");
            return null;
        }
    }
}
