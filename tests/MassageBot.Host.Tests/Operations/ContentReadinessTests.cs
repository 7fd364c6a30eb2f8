using MassageBot.Core.Content;
using MassageBot.Host.Operations;
using MassageBot.Host.Tests.Content;

namespace MassageBot.Host.Tests.Operations;

public sealed class ContentReadinessTests
{
    [Fact]
    public async Task Nobody_is_sent_here_before_the_words_are_learnt()
    {
        var trained = new TaskCompletionSource();
        var check = new ContentIsLoaded(new Fixed(ShippedContent.Content with { Trained = trained.Task }));

        var before = await check.LookAsync(CancellationToken.None);
        trained.SetResult();
        var after = await check.LookAsync(CancellationToken.None);

        (before.Ok, after.Ok).ShouldBe((false, true));
    }

    private sealed record Fixed(ClinicContent Current) : IContentSource;
}
