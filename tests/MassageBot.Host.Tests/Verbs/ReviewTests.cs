using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Storage;
using MassageBot.Host.Verbs;

namespace MassageBot.Host.Tests.Verbs;

/// <summary>The verb beside a host that has the data folder open.</summary>
public sealed class ReviewTests : IAsyncDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("review-");
    private TestStore? _store;

    public ReviewTests()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Price)!);
        File.WriteAllText(Price, "# What it costs.\n- \"how much\"\n");
    }

    private string Price => Path.Combine(_root.FullName, "dialogs", "understanding", "es", "ask_price.yaml");

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        _root.Delete(recursive: true);
    }

    [Fact]
    public async Task The_list_tells_what_was_not_understood_and_how_often()
    {
        await KeepAsync();

        (await RunAsync()).Split('\n')[1].ShouldBe("1\tes\tboundary\t1\talgo mas barato");
    }

    [Fact]
    public async Task A_message_that_is_taken_stands_in_its_file_below_what_was_there()
    {
        await KeepAsync();

        await RunAsync("--take", "1", "--as", "ask_price");

        File.ReadAllText(Price).ShouldBe("# What it costs.\n- \"how much\"\n- \"algo mas barato\"\n");
        (await RunAsync()).Trim().ShouldNotContain('\n');
    }

    [Fact]
    public async Task A_message_that_is_dropped_leaves_the_list()
    {
        await KeepAsync();

        await RunAsync("--drop", "1");

        (await RunAsync()).Trim().ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("--take", "1")]
    [InlineData("--take", "1", "--as", "nonsense")]
    [InlineData("--take", "7", "--as", "ask_price")]
    [InlineData("--drop", "7")]
    [InlineData("--drop", "x")]
    public async Task A_call_that_cannot_be_followed_is_refused(params string[] arguments)
    {
        await KeepAsync();

        await Should.ThrowAsync<VerbRefused>(() => RunAsync(arguments));
    }

    private async Task KeepAsync()
    {
        _store = await TestStore.NewAsync(EveryStoreAttribute.Sqlite);
        var host = _store.Open();
        await host.AcceptAsync(Said.Entry("one"));
        var commit = Said.Answer(await host.TakeAsync(), "sorry") with { Unclear = new UnclearMessage("algo mas barato", Language.Spanish, Intents.Boundary) };
        (await host.CommitAsync(commit)).ShouldBe(CommitAnswer.Committed);
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = await new ReviewVerb(output).RunAsync([.. arguments, "--root", _root.FullName, "--data", _store!.Folder], CancellationToken.None);
        code.ShouldBe(0);
        return output.ToString();
    }
}
