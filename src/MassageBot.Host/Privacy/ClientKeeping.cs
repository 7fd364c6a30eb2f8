using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Privacy;

/// <summary>
/// What follows for the bot's own tables from what the calendar has answered: a client who has booked is written down, one who wants to be forgotten
/// is deleted. Both happen before the answer counts as settled, and again if that fails, so that nothing is claimed that has not happened.
/// </summary>
internal sealed class ClientKeeping(IClientRecords records, IRetention retention, KeyedHash hash)
{
    public Task BeforeAsync(IntentSettlement settlement, CancellationToken cancellationToken) => (settlement.Claim.Intent, settlement.Outcome) switch
    {
        (BookingIntent.Book { Client: { } facts }, BookingOutcome.Booked booked) =>
            records.WriteAsync(News(settlement, facts, booked.Visit), cancellationToken),
        (BookingIntent.Forget forget, BookingOutcome.Forgotten) => EraseAsync(forget, settlement.Claim.Conversation, settlement.Now, cancellationToken),
        (BookingIntent.ChangeContact change, BookingOutcome.ContactChanged) => records.ChangeAsync(change.VisitIds, change.Contact, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>The settled wish named the client as well, and stands in no row any more: it leaves the disk too.</summary>
    public Task AfterAsync(IntentSettlement settlement, CancellationToken cancellationToken) =>
        settlement.Outcome is BookingOutcome.Forgotten ? retention.ScrubAsync(cancellationToken) : Task.CompletedTask;

    public Task EraseAsync(BookingIntent.Forget forget, string conversation, DateTimeOffset now, CancellationToken cancellationToken) =>
        records.EraseAsync(new ErasureWork(forget.Erasure, conversation, hash.Of, now), cancellationToken);

    private static ClientNews News(IntentSettlement settlement, ClientFacts facts, Visit visit)
    {
        var order = ((BookingIntent.Book)settlement.Claim.Intent).Order;
        var conversation = settlement.Claim.Conversation;
        var client = new Client
        {
            Id = Client.IdOf(order.Phone, order.FirstName, facts.NumberIsProven, conversation),
            Phone = order.Phone,
            FirstName = order.FirstName,
            Language = facts.Language,
            NumberIsProven = facts.NumberIsProven,
            Consents = facts.Consents,
        };
        return new ClientNews(client, visit.Id, conversation, settlement.Now);
    }
}
