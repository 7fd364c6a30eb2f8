using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Prompts;

public sealed class DateTimePromptTests
{
    [Fact]
    public async Task A_date_is_taken_and_anything_else_asked_again()
    {
        var chat = Ask();
        await chat.SayAsync("hi");

        (await chat.SayAsync("no idea")).ShouldBe(["when?"]);
        (await chat.SayAsync("2026-12-01")).ShouldBe(["got 2026-12-01"]);
    }

#if !OFFICIAL_BOT_SDK
    [Fact]
    public async Task Tomorrow_is_the_senders_tomorrow_whatever_this_machines_time_zone()
    {
        var chat = Ask();
        await chat.SayAsync("hi");
        var lateInTheWest = chat.Adapter.MakeActivity("tomorrow");
        lateInTheWest.LocalTimestamp = new DateTimeOffset(2026, 11, 21, 23, 30, 0, TimeSpan.FromHours(-8));

        (await chat.SendAsync(lateInTheWest)).ShouldBe(["got 2026-11-22"]);
    }
#endif

    private static Chat Ask() => new(new ComponentDialog("root")
        .AddDialog(new WaterfallDialog("w",
        [
            (step, ct) => step.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("when?") }, ct),
            async (step, ct) =>
            {
                var readings = (IList<DateTimeResolution>)step.Result;
                await step.Context.SendActivityAsync($"got {readings[0].Value}", cancellationToken: ct);
                return await step.EndDialogAsync(null, ct);
            },
        ]))
        .AddDialog(new DateTimePrompt("p")));
}
