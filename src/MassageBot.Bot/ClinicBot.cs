using MassageBot.Bot.FrontDesk;
using MassageBot.Bot.Staff;
using MassageBot.Core.Staff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;

namespace MassageBot.Bot;

/// <summary>Staff talk in Teams, clients everywhere else; where no staff are set, Teams is a channel of clients like any other.</summary>
internal sealed class ClinicBot(FrontDeskBot clients, StaffBot staff, IStaffDirectory directory) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId == Channels.Msteams && directory.IsSet
            ? staff.OnTurnAsync(turnContext, cancellationToken)
            : clients.OnTurnAsync(turnContext, cancellationToken);
    }
}
