using System.Globalization;
using MassageBot.Trials.Faults;

namespace MassageBot.Trials;

/// <summary>What the command line asks for.</summary>
internal sealed record TrialOptions
{
    public string Name { get; private init; } = "";

    /// <summary>Null: on every store that the trial is made for.</summary>
    public StoreKind? Store { get; private init; }

    /// <summary>A small version, for every build.</summary>
    public bool Short { get; private init; }

    /// <summary>Null: as long as the trial is made for.</summary>
    public double? Minutes { get; private init; }

    /// <summary>How many clients at once; null: as many as the trial is made for.</summary>
    public int? Clients { get; private init; }

    /// <summary>What chance begins with, so that a run can be repeated.</summary>
    public int Seed { get; private init; } = 20261121;

    /// <summary>A published folder of an earlier version, that <c>rolling</c> begins with and goes back to; null without one.</summary>
    public string? Before { get; private init; }

    /// <summary>Where the data is put: its disk is part of what is tried.</summary>
    public string Folder { get; private init; } = Path.GetTempPath();

    /// <summary>Null when the arguments cannot be understood.</summary>
    public static TrialOptions? Parse(string[] arguments)
    {
        if (arguments.Length == 0 || arguments[0].StartsWith('-'))
        {
            return null;
        }

        TrialOptions? options = new() { Name = arguments[0] };
        for (var i = 1; i < arguments.Length && options is not null; i++)
        {
            options = arguments[i] == "--short"
                ? options with { Short = true }
                : ++i < arguments.Length ? options.With(arguments[i - 1], arguments[i]) : null;
        }

        return options;
    }

    private TrialOptions? With(string name, string value) => name switch
    {
        "--store" when Enum.TryParse<StoreKind>(value, ignoreCase: true, out var store) => this with { Store = store },
        "--minutes" when double.TryParse(value, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 => this with { Minutes = minutes },
        "--clients" when int.TryParse(value, CultureInfo.InvariantCulture, out var clients) && clients > 0 => this with { Clients = clients },
        "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out var seed) => this with { Seed = seed },
        "--before" when Directory.Exists(value) => this with { Before = Path.GetFullPath(value) },
        "--folder" => this with { Folder = Path.GetFullPath(value) },
        _ => null,
    };
}
