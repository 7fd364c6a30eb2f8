using NodaTime;

namespace MassageBot.Host.Tests.Channels.Sms.Picture;

/// <summary>A visit booked, reminded of and the texts stopped, as it reads on a phone.</summary>
public sealed class TextedConversationTests
{
    private static readonly LocalDateTime Tuesday = new(2026, 11, 3, 12, 12);
    private static readonly LocalDateTime TwoDaysBefore = new(2026, 11, 4, 10, 0);

    [Fact]
    public async Task A_client_books_by_text_is_reminded_and_stops_the_texts_in_either_language()
    {
        await using var english = await BookAsync("swedish 60 min friday at 4", "none", "Dana", "yes", "no");
        await english.WaitUntilAsync(TwoDaysBefore);
        await english.SayAsync("1");
        await english.SayAsync("STOP");
        await using var spanish = await BookAsync("masaje sueco de 60 minutos el viernes a las 4", "ninguna", "Lucía", "sí");

        var readBack = At(english, "To check: Swedish, 60 minutes, Friday, November 6 at 4:00 PM (EST) with Ana, $85.");
        var booked = At(english, "You're booked: Swedish, 60 minutes, Friday, November 6 at 4:00 PM (EST) with Ana. Your code is ") + 1;
        At(english, "Juniper Street Massage (sample clinic): see you Friday, November 6, 4:00 PM. Reply 1 yes").ShouldBeGreaterThan(booked);
        At(english, "Juniper Street Massage (sample clinic): you're unsubscribed").ShouldBe(english.Shown.Count - 1);
        // What a text's alphabet lacks loses its accent.
        var reservada = At(spanish, "Su cita esta reservada: masaje sueco, 60 minutos, viernes 6 de noviembre a las 4:00 p. m. (EST) con Ana. Su codigo es ") + 1;
        await Phones.DrawAsync([.. english.Shown.Take(readBack)], [.. english.Shown.Take(booked).Skip(readBack)], [.. english.Shown.Skip(booked)], [.. spanish.Shown.Take(reservada)]);
    }

    private static int At(TextedConversation conversation, string beginning) => conversation.Shown.Index()
        .Single(text => !text.Item.IsClients && text.Item.Text.StartsWith(beginning, StringComparison.Ordinal)).Index;

    private static async Task<TextedConversation> BookAsync(params string[] lines)
    {
        var conversation = await TextedConversation.BeginAsync(Tuesday);
        foreach (var line in lines)
        {
            await conversation.SayAsync(line);
        }

        return conversation;
    }
}
