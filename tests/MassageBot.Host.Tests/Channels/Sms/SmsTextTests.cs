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

    [Theory]
    [InlineData("3:30 PM")]
    [InlineData("3 p. m.")]
    [InlineData("10:15 a.m.")]
    [InlineData("(212) 555-0100")]
    [InlineData("+1 212 555 0100")]
    [InlineData("$1 200")]
    [InlineData("https://clinic.example/feeds/3fQw?x=1.2&y=3")]
    public void No_time_number_or_link_is_cut_in_two(string whole)
    {
        foreach (var before in Enumerable.Range(SmsText.Longest - 40, 40))
        {
            var text = $"{new string('x', 200)} {new string('y', before - 201)} {whole} and so on, until it is long enough.";

            var messages = SmsText.Of(Reply(text));

            messages.ShouldContain(message => message.Contains(whole, StringComparison.Ordinal), $"{before}");
            string.Join(' ', messages).ShouldBe(text);
        }
    }

    [Fact]
    public void A_word_longer_than_half_a_page_begins_a_page_and_is_cut_only_where_it_must()
    {
        var link = "https://clinic.example/" + new string('z', 250);

        SmsText.Of(Reply($"Here is the calendar that you asked for: {link}")).ShouldBe(["Here is the calendar that you asked for:", link]);
        SmsText.Of(Reply(new string('z', 400))).Select(page => page.Length).ShouldBe([306, 94]);
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
