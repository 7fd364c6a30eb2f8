namespace MassageBot.Benchmarks.Hosting;

/// <summary>Packages of npm that this program is measured beside; <c>bash tests/setup.sh benchmarks</c> brings them.</summary>
internal sealed record NodePackages(string Name, string Sources)
{
    /// <summary>The Bot Framework SDK for Node, offline-directline and the JavaScript recognizers.</summary>
    public static readonly NodePackages Sdk = new("node-sdk", "NodeSdk");

    /// <summary>The intent reader nlp.js.</summary>
    public static readonly NodePackages NlpJs = new("nlpjs", "NlpJs");

    /// <summary>Where npm has put them, and where scripts look for them from.</summary>
    public string Folder => Path.Combine(BuiltHost.Repository, "artifacts", Name);

    /// <summary>True when they are there; else a line for people says how to get them.</summary>
    /// <exception cref="InvalidOperationException">They are missing where nothing may be left out (<c>CI=true</c>).</exception>
    public bool AreThere()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            return true;
        }

        var missing = $"Without {Name}, which is left out: bash tests/setup.sh benchmarks brings it.";
        if (Environment.GetEnvironmentVariable("CI") is "true")
        {
            throw new InvalidOperationException(missing);
        }

        Console.Error.WriteLine(missing);
        return false;
    }

    /// <summary>The path of a script beside this program's sources.</summary>
    public string Script(string name) => Path.Combine(BuiltHost.Repository, "tests", "Benchmarks", Sources, name);
}
