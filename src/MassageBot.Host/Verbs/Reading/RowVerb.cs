using System.Diagnostics;
using System.Text.Json.Nodes;

namespace MassageBot.Host.Verbs.Reading;

/// <summary>A verb that makes one row of output of each row of input.</summary>
internal abstract class RowVerb : IVerb
{
    public abstract string Name { get; }

    /// <summary>Arguments beside <c>in</c>, <c>out</c> and <c>root</c>.</summary>
    protected virtual string[] MoreArguments => [];

    public Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var asked = VerbArguments.Read(arguments, ["in", "out", "root", .. MoreArguments]);
        var rows = ReadRows(asked.Existing("in"));
        var answer = Prepare(asked);
        WarmUp(answer, rows);
        using var lines = JsonLines.Create(asked.Path("out"));
        var watch = Stopwatch.StartNew();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines.Write(answer(row));
        }

        return TellAsync(rows.Count, watch.Elapsed);
    }

    /// <summary>Reads what is needed once, and gives what answers a row.</summary>
    protected abstract Func<JsonObject, JsonObject> Prepare(VerbArguments asked);

    protected virtual IReadOnlyList<JsonObject> ReadRows(string path) => JsonLines.Read(path);

    /// <summary>An answer with the time it took, <c>ms</c>.</summary>
    protected static JsonObject Timed(Func<JsonObject> answer)
    {
        var watch = Stopwatch.StartNew();
        var row = answer();
        row["ms"] = Math.Round(watch.Elapsed.TotalMilliseconds, 3);
        return row;
    }

    /// <summary>The first calls compile the code; their time says nothing about the rows.</summary>
    private static void WarmUp(Func<JsonObject, JsonObject> answer, IReadOnlyList<JsonObject> rows)
    {
        foreach (var row in rows.Take(20))
        {
            answer(row);
        }
    }

    private async Task<int> TellAsync(int rows, TimeSpan took)
    {
        await Console.Error.WriteLineAsync(FormattableString.Invariant(
            $"{Name}: {rows} rows in {took.TotalSeconds:0.00} s, {took.TotalMilliseconds / Math.Max(1, rows):0.00} ms each"));
        return 0;
    }
}
