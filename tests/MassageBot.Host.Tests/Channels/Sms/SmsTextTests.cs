using MassageBot.Host.Channels.Sms;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.Sms;

public sealed class SmsTextTests
{
    [Fact]
    public void Buttons_become_numbers_below_the_text()
    {
        var messages = SmsText.Of(Reply("Which length?", "60 minutes", "90 minutes"));

        messages.ShouldBe(["Which length?\n1 60 minutes\n2 90 minutes"]);
    }

    [Theory]
    [InlineData("“It’s” – fine…", "\"It's\" - fine...")]
    [InlineData("¿Mañana a las 3, señor Núñez?", "¿Mañana a las 3, señor Nuñez?")]
    [InlineData("Atención: así está", "Atencion: asi esta")]
    [InlineData("ok 🙏 done", "ok  done")]
    [InlineData("50 €", "50 €")]
    public void Text_is_folded_into_the_alphabet_of_text_messages(string text, string expected) =>
        SmsText.Of(Reply(text)).ShouldBe([expected]);

    [Fact]
    public void What_is_too_long_goes_on_in_the_next_message_and_nothing_is_lost()
    {
        var text = string.Join(' ', Enumerable.Range(1, 120).Select(i => $"word{i}"));

        var messages = SmsText.Of(Reply(text, "Yes", "No"));

        messages.Count.ShouldBeGreaterThan(2);
        messages.ShouldAllBe(message => Gsm7.Length(message) <= SmsText.Longest);
        string.Join(' ', messages).ShouldBe(text + "\n1 Yes\n2 No");
    }

    [Fact]
    public void Letters_of_the_extension_count_twice() => Gsm7.Length("a€[").ShouldBe(5);

    [Fact]
    public void Answers_that_the_text_numbers_itself_are_not_numbered_again()
    {
        var reply = Reply("Any of these? 1 fever 2 none", "None of these");
        reply.ChannelData = new JObject { ["textNumbersTheChoices"] = true };

        SmsText.Of(reply).ShouldBe(["Any of these? 1 fever 2 none"]);
    }

    [Fact]
    public void The_brief_form_is_sent_where_there_is_one()
    {
        var reply = Reply("A long explanation of many lines.");
        reply.ChannelData = new JObject { ["brief"] = "In short." };

        SmsText.Of(reply).ShouldBe(["In short."]);
    }

    [Fact]
    public void A_reply_without_text_gives_no_message() => SmsText.Of(new Activity()).ShouldBeEmpty();

    private static Activity Reply(string text, params string[] titles) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        SuggestedActions = new SuggestedActions { Actions = [.. titles.Select(title => new CardAction { Title = title, Value = title })] },
    };
}
