namespace MassageBot.Host.Verbs;

/// <summary>The named arguments of a verb: <c>--in F --out G</c> or <c>--in=F</c>. Paths are the caller's.</summary>
internal sealed class VerbArguments
{
    private readonly Dictionary<string, List<string>> _values;

    private VerbArguments(Dictionary<string, List<string>> values) => _values = values;

    /// <exception cref="VerbRefused">An argument is not among the known ones, or has no value.</exception>
    public static VerbArguments Read(string[] arguments, params string[] known) => Read(arguments, known, []);

    /// <param name="arguments">What follows the verb.</param>
    /// <param name="known">Arguments with a value.</param>
    /// <param name="switches">Arguments without one.</param>
    /// <exception cref="VerbRefused">An argument is not among the known ones, or has no value.</exception>
    public static VerbArguments Read(string[] arguments, string[] known, string[] switches)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        for (var at = 0; at < arguments.Length; at++)
        {
            var (name, value) = Split(arguments[at]);
            if (switches.Contains(name) && value is null)
            {
                values[name] = [];
                continue;
            }

            if (!known.Contains(name))
            {
                throw new VerbRefused($"'{arguments[at]}' is not known here; known: {string.Join(", ", known.Concat(switches).Select(one => $"--{one}"))}.");
            }

            value ??= ++at < arguments.Length ? arguments[at] : throw new VerbRefused($"--{name} needs a value.");
            values.TryAdd(name, []);
            values[name].Add(value);
        }

        return new VerbArguments(values);
    }

    /// <summary>The last value that was given.</summary>
    public string? Find(string name) => _values.GetValueOrDefault(name)?.LastOrDefault();

    /// <summary>All values, in the order they were given.</summary>
    public IReadOnlyList<string> All(string name) => _values.GetValueOrDefault(name) ?? [];

    public bool Has(string name) => _values.ContainsKey(name);

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
