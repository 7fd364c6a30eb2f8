using MassageBot.Bot.FrontDesk;
using MassageBot.Bot.Staff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;

namespace MassageBot.Bot;

/// <summary>Staff talk in Teams, clients everywhere else.</summary>
internal sealed class ClinicBot(FrontDeskBot clients, StaffBot staff) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId == Channels.Msteams
            ? staff.OnTurnAsync(turnContext, cancellationToken)
            : clients.OnTurnAsync(turnContext, cancellationToken);
    }
}
