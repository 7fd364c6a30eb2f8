using System.Security.Cryptography;
using MassageBot.Host.Keys;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Storage;
using MassageBot.Host.Verbs;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Verbs;

public sealed class ExportTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("export-");

    private string To => Path.Combine(_root.FullName, "today");

    public void Dispose() => _root.Delete(recursive: true);

    [Theory, EveryStore]
    public async Task All_that_is_stored_is_there_to_be_read_elsewhere_and_nothing_that_opens_something(string store)
    {
        using var clinic = await ClinicHost.OnAsync(store);
        var visitor = await Visitor.EnterAsync(clinic);
        await visitor.SayAsync("this is Dana");

        (await ExportAsync(clinic)).ShouldBe(0);

        var files = Directory.GetFiles(To);
        var lines = files.SelectMany(File.ReadAllLines).Select(JObject.Parse).ToList();
        lines.ShouldContain(line => line.ToString().Contains("this is Dana", StringComparison.Ordinal));
        files.Select(Path.GetFileName).ShouldContain("scheduling.appointments.jsonl");
        files.ShouldAllBe(file => !File.ReadAllText(file).Contains(clinic.Get<IKeys>().Read("tokens")[0], StringComparison.Ordinal));
    }

    [Theory, EveryStore]
    public async Task What_is_sealed_is_opened_with_the_key_and_refused_without_it(string store)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        using var clinic = (await ClinicHost.OnAsync(store)).With("Privacy:ColumnKey", key);
        var visitor = await Visitor.EnterAsync(clinic);
        await visitor.SayAsync("this is Dana");

        var refused = await Should.ThrowAsync<VerbRefused>(ExportAsync(clinic));
        Directory.Delete(To, recursive: true);
        await ExportAsync(clinic, key);

        refused.Message.ShouldContain("Privacy:ColumnKey");
        var texts = Directory.GetFiles(To).Select(File.ReadAllText).ToList();
        texts.ShouldContain(text => text.Contains("this is Dana", StringComparison.Ordinal));
        texts.ShouldAllBe(text => !text.Contains("sealed:1:", StringComparison.Ordinal) && !text.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_earlier_one_is_never_written_over()
    {
        using var clinic = new ClinicHost();
        await Visitor.EnterAsync(clinic);
        await ExportAsync(clinic);

        (await Should.ThrowAsync<VerbRefused>(ExportAsync(clinic))).Message.ShouldContain("not empty");
    }

    private async Task<int> ExportAsync(ClinicHost clinic, string? key = null)
    {
        var settings = new JObject
        {
            ["Storage"] = new JObject { ["Provider"] = clinic.ConnectionString is null ? "Sqlite" : "PostgreSql", ["Directory"] = clinic.Folder },
            ["ConnectionStrings"] = new JObject { ["PostgreSql"] = clinic.ConnectionString },
            ["Privacy"] = new JObject { ["ColumnKey"] = key },
        };
        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "appsettings.json"), settings.ToString());
        return await new ExportVerb(TextReader.Null, clinic.Clock).RunAsync(["--to", To, "--root", _root.FullName], CancellationToken.None);
    }
}
