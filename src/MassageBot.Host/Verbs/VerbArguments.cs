namespace MassageBot.Host.Verbs;

/// <summary>The named arguments of a verb: <c>--in F --out G</c> or <c>--in=F</c>. Paths are the caller's.</summary>
internal sealed class VerbArguments
{
    private readonly Dictionary<string, string> _values;

    private VerbArguments(Dictionary<string, string> values) => _values = values;

    /// <exception cref="VerbRefused">An argument is not among the known ones, or has no value.</exception>
    public static VerbArguments Read(string[] arguments, params string[] known)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < arguments.Length; at++)
        {
            var (name, value) = Split(arguments[at]);
            if (!known.Contains(name))
            {
                throw new VerbRefused($"'{arguments[at]}' is not known here; known: {string.Join(", ", known.Select(one => $"--{one}"))}.");
            }

            value ??= ++at < arguments.Length ? arguments[at] : throw new VerbRefused($"--{name} needs a value.");
            values[name] = value;
        }

        return new VerbArguments(values);
    }

    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <exception cref="VerbRefused">It was not given.</exception>
    public string Required(string name) => Find(name) ?? throw new VerbRefused($"--{name} is missing.");

    /// <exception cref="VerbRefused">It was not given.</exception>
    public string Path(string name) => System.IO.Path.GetFullPath(Required(name));

    /// <summary>The path of a file or folder that is there.</summary>
    /// <exception cref="VerbRefused">It was not given, or nothing is there.</exception>
    public string Existing(string name)
    {
        var path = Path(name);
        return File.Exists(path) || Directory.Exists(path) ? path : throw new VerbRefused($"--{name}: there is no {path}.");
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var parts = argument.StartsWith("--", StringComparison.Ordinal) ? argument[2..].Split('=', 2) : [argument];
        return (parts[0], parts.Length == 2 ? parts[1] : null);
    }
}
