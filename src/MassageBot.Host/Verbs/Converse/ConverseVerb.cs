using System.Text.Json.Nodes;
using MassageBot.Core.Content;
using MassageBot.Host.Verbs.Converse.Book;
using YamlDotNet.Core;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>
/// <c>converse --in F.yaml|FOLDER --out G</c>: plays scripted conversations and says which expectations do not hold.
/// <c>converse --in FOLDER --book PAGE.html</c>: plays those that the folder's <c>book.yaml</c> names, and writes them as a page to read.
/// </summary>
internal sealed class ConverseVerb : IVerb
{
    public string Name => "converse";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var asked = VerbArguments.Read(arguments, "in", "out", "book", "root");
        if (asked.Has("book"))
        {
            return await WriteBookAsync(asked, cancellationToken);
        }

        var files = ScriptReader.FilesIn(asked.Existing("in"));
        var content = VerbContent.Read(asked);
        using var lines = JsonLines.Create(asked.Path("out"));
        var figures = new Figures();
        foreach (var file in files)
        {
            var result = await PlayAsync(file, content, VerbContent.Root(asked), cancellationToken);
            lines.Write(result);
            await figures.CountAsync(file, result);
        }

        return await figures.TellAsync();
    }

    /// <summary>A book shows only what holds: nothing is written while a script of it fails.</summary>
    private static async Task<int> WriteBookAsync(VerbArguments asked, CancellationToken cancellationToken)
    {
        var plan = PlanIn(asked.Existing("in"));
        var content = VerbContent.Read(asked);
        var played = new Dictionary<string, Transcript>();
        var failures = new List<string>();
        foreach (var talk in plan.Parts.SelectMany(part => part.Kinds).SelectMany(kind => kind.Talks))
        {
            played[talk.Script] = await Rehearsal.PlayAsync(ScriptReader.Read(talk.Script), content, VerbContent.Root(asked), cancellationToken);
            failures.AddRange(Expectations.Check(played[talk.Script]).Select(failure => $"{talk.Script}: {failure}"));
        }

        if (failures.Count == 0)
        {
            await File.WriteAllTextAsync(asked.Path("book"), new TranscriptBook(plan, played).Write(), cancellationToken);
        }

        await Console.Error.WriteAsync(string.Concat(failures.Select(failure => failure + Environment.NewLine)));
        await Console.Error.WriteLineAsync($"converse: {played.Count} conversations, {failures.Count} failures");
        return failures.Count == 0 ? 0 : 1;
    }

    private static BookPlan PlanIn(string folder)
    {
        try
        {
            return BookPlan.Read(folder);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or YamlException)
        {
            throw new VerbRefused(unreadable.Message);
        }
    }

    private static async Task<JsonObject> PlayAsync(string file, ClinicContent content, string root, CancellationToken cancellationToken)
    {
        try
        {
            var transcript = await Rehearsal.PlayAsync(ScriptReader.Read(file), content, root, cancellationToken);
            return TranscriptJson.Write(transcript, Expectations.Check(transcript));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or YamlException or FormatException)
        {
            // One bad script is that script's failure; the others are played.
            return TranscriptJson.WriteFailure(Path.GetFileNameWithoutExtension(file), $"{Path.GetFileName(file)}: {unreadable.Message}");
        }
    }

    private sealed class Figures
    {
        private readonly List<double> _milliseconds = [];
        private int _played;
        private int _passed;

        public async Task CountAsync(string file, JsonObject result)
        {
            _played++;
            _passed += (bool)result["passed"]! ? 1 : 0;
            _milliseconds.AddRange(result["turns"]!.AsArray().Select(turn => (double)turn!["ms"]!));
            foreach (var failure in result["failures"]!.AsArray())
            {
                await Console.Error.WriteLineAsync($"{file}: {failure}");
            }
        }

        public async Task<int> TellAsync()
        {
            _milliseconds.Sort();
            var middle = _milliseconds.Count == 0 ? 0 : _milliseconds[_milliseconds.Count / 2];
            await Console.Error.WriteLineAsync(FormattableString.Invariant(
                $"converse: {_passed} of {_played} passed; {_milliseconds.Count} turns, median {middle:0.0} ms, longest {_milliseconds.LastOrDefault():0.0} ms"));
            return _passed == _played ? 0 : 1;
        }
    }
}
