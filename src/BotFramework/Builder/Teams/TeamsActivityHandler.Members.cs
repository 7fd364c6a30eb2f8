using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    /// <summary>Hands the members on with their profiles, which Teams is asked for where the activity does not tell them.</summary>
    protected virtual async Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        var place = teamInfo?.Id ?? turnContext.Activity.Conversation?.Id;
        var members = new List<TeamsChannelAccount>(membersAdded.Count);
        foreach (var member in membersAdded)
        {
            var isTold = member is TeamsChannelAccount || member.Properties.HasValues || member.Id == turnContext.Activity.Recipient?.Id;
            members.Add(isTold ? AsTeamsMember(member) : await AskForAsync(member, place, turnContext, cancellationToken).ConfigureAwait(false));
        }

        await OnTeamsMembersAddedAsync(members, teamInfo, turnContext, cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync([.. membersRemoved.Select(AsTeamsMember)], teamInfo, turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    // Without a connector in the turn there is nobody to ask. Somebody who has left again is not found.
    private static async Task<TeamsChannelAccount> AskForAsync(
        ChannelAccount member,
        string place,
        ITurnContext turnContext,
        CancellationToken cancellationToken)
    {
        if (place == null || turnContext.TurnState.Get<IConnectorClient>()?.Conversations is not Conversations teams)
        {
            return AsTeamsMember(member);
        }

        try
        {
            return AsTeamsMember(await teams.GetConversationMemberAsync(member.Id, place, cancellationToken).ConfigureAwait(false) ?? member);
        }
        catch (ErrorResponseException refused) when (refused.Body?.Error?.Code == "ConversationNotFound")
        {
            return AsTeamsMember(member);
        }
    }

    private static TeamsChannelAccount AsTeamsMember(ChannelAccount member) =>
        member as TeamsChannelAccount ?? JObject.FromObject(member).ToObject<TeamsChannelAccount>();
}
