using BotFramework.Tests.Dialogs;
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

    [Theory]
    [InlineData("March 3rd 2031 at 4pm", "en-us", "2031-03-03T16 2031-03-03 16:00:00")]
    [InlineData("3/4/2031", "en-us", "2031-03-04 2031-03-04")]
#if !OFFICIAL_BOT_SDK
    [InlineData("3/4/2031", "en-gb", "2031-04-03 2031-04-03")]
#endif
    [InlineData("el 3 de marzo de 2031", "es-es", "2031-03-03 2031-03-03")]
    public async Task A_date_is_read_as_the_senders_language_writes_it(string said, string locale, string expected)
    {
        var stage = new Stage(new DateTimePrompt("p")) { Locale = locale };
        await stage.BeginAsync("p", new PromptOptions());

        var readings = (IList<DateTimeResolution>)(await stage.SayAsync(said)).Result;

        readings.Select(reading => $"{reading.Timex} {reading.Value}").ShouldBe([expected]);
    }

    [Fact]
    public async Task Every_reading_is_handed_on_and_a_range_has_two_ends()
    {
        var stage = new Stage(new DateTimePrompt("p", defaultLocale: "en-us")) { Locale = null };
        await stage.BeginAsync("p", new PromptOptions());
        var hours = (IList<DateTimeResolution>)(await stage.SayAsync("thursday at 5 oclock")).Result;
        await stage.BeginAsync("p", new PromptOptions());
        var range = (IList<DateTimeResolution>)(await stage.SayAsync("from 3 to 5 march 2031")).Result;

        hours.Select(reading => reading.Timex).Distinct().ShouldBe(["XXXX-WXX-4T05", "XXXX-WXX-4T17"]);
        (range[0].Start, range[0].End, range[0].Value).ShouldBe(("2031-03-03", "2031-03-05", null));
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
