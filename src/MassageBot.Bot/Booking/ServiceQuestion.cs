using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>Which massage.</summary>
internal sealed class ServiceQuestion : IQuestion
{
    public string Id => BookingQuestionIds.Service;

    public string Name => Questions.Service;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = frame.Words.Booking.AskService.Say(),
        Choices = Choosing.Buttons(Options(frame)),
    };

    public Reply AskAgain(TurnFrame frame) => Ask(frame) with { Spoken = frame.Words.Booking.AskServiceAgain.InPlaceOf(frame.Words.Booking.AskService).Say() };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var picked = frame.Mentions.Service is { } named
            ? frame.Clinic.FindService(named)
            : Choosing.Pick(frame, Options(frame));
        return picked is null ? null : frame.Record.WithWish(frame.Record.Wish with { Service = picked.Id });
    }

    public ConversationRecord Forget(ConversationRecord record) =>
        record.WithWish(record.Wish with { Service = null, Minutes = null });

    private static List<(string Title, Service Option)> Options(TurnFrame frame) =>
        [.. frame.Clinic.Services.Select(service => (Naming.Title(service, frame.Language), service))];
}
