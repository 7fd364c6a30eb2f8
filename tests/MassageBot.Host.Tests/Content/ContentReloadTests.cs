using MassageBot.Core.Wording;
using MassageBot.Host.Content;
using Microsoft.Extensions.Logging.Abstractions;

namespace MassageBot.Host.Tests.Content;

public sealed class ContentReloadTests : IDisposable
{
    private readonly ContentCopy copy = new();

    [Fact]
    public async Task A_saved_sentence_is_used_after_a_reload()
    {
        var source = copy.Source();
        copy.Replace("wording/en/conversation.yaml", "  You're welcome.", "  Any time.");

        var swapped = await source.ReloadAsync();

        swapped.ShouldBeTrue();
        source.Current.For(Language.English).Conversation.YoureWelcome.Text.ShouldBe("Any time.");
    }

    [Fact]
    public async Task A_bad_save_keeps_the_words_from_before()
    {
        var source = copy.Source();
        var before = source.Current;
        copy.Replace("wording/en/conversation.yaml", "youre-welcome: |", "youre-wellcome: |");

        var swapped = await source.ReloadAsync();

        swapped.ShouldBeFalse();
        source.Current.ShouldBeSameAs(before);
    }

    [Fact]
    public async Task A_turn_that_holds_a_snapshot_keeps_it_over_a_reload()
    {
        var source = copy.Source();
        var held = source.Current;
        copy.Replace("wording/es/conversation.yaml", "  De nada.", "  Con gusto.");

        await source.ReloadAsync();

        held.For(Language.Spanish).Conversation.YoureWelcome.Text.ShouldBe("De nada.");
    }

    [Fact]
    public async Task A_change_on_disk_is_noticed_by_itself()
    {
        var source = copy.Source();
        using var watch = new ContentWatch(copy.Folder, source, TimeProvider.System, NullLogger<ContentWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);
        var before = source.Current;

        copy.Replace("wording/en/conversation.yaml", "  You're welcome.", "  Any time.");
        var noticed = SpinWait.SpinUntil(() => !ReferenceEquals(source.Current, before), TimeSpan.FromSeconds(20));
        await watch.StopAsync(CancellationToken.None);

        noticed.ShouldBeTrue();
    }

    [Fact]
    public void The_start_is_refused_with_every_problem()
    {
        copy.Replace("wording/en/conversation.yaml", "youre-welcome: |", "youre-wellcome: |");
        copy.Replace("clinic.yaml", "usual-minutes: 45", "usual-minutes: 50");

        var refused = Should.Throw<ContentRefusedException>(() => copy.Source());

        refused.Problems.Count.ShouldBe(2);
        refused.Message.ShouldContain("dialogs/wording/en/conversation.yaml:");
        refused.Message.ShouldContain("dialogs/clinic.yaml:");
    }

    public void Dispose() => copy.Dispose();
}
