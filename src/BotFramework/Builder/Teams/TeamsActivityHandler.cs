using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>
/// An <see cref="ActivityHandler"/> that also knows what only Teams sends. Members are handed on as the activity names them: this library
/// does not ask Teams for their profiles.
/// </summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.ChannelId != "msteams")
        {
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        }

        var place = activity.GetChannelData<TeamsChannelData>();
        if (activity.MembersAdded is { } added)
        {
            return OnTeamsMembersAddedDispatchAsync(added, place?.Team, turnContext, cancellationToken);
        }

        if (activity.MembersRemoved is { } removed)
        {
            return OnTeamsMembersRemovedDispatchAsync(removed, place?.Team, turnContext, cancellationToken);
        }

        return place?.EventType switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(place.Channel, place.Team, turnContext, cancellationToken),
            "channelDeleted" => OnTeamsChannelDeletedAsync(place.Channel, place.Team, turnContext, cancellationToken),
            "channelRenamed" => OnTeamsChannelRenamedAsync(place.Channel, place.Team, turnContext, cancellationToken),
            "channelRestored" => OnTeamsChannelRestoredAsync(place.Channel, place.Team, turnContext, cancellationToken),
            "teamArchived" => OnTeamsTeamArchivedAsync(place.Team, turnContext, cancellationToken),
            "teamDeleted" => OnTeamsTeamDeletedAsync(place.Team, turnContext, cancellationToken),
            "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(place.Team, turnContext, cancellationToken),
            "teamRenamed" => OnTeamsTeamRenamedAsync(place.Team, turnContext, cancellationToken),
            "teamRestored" => OnTeamsTeamRestoredAsync(place.Team, turnContext, cancellationToken),
            "teamUnarchived" => OnTeamsTeamUnarchivedAsync(place.Team, turnContext, cancellationToken),
            _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    protected virtual Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnTeamsMembersAddedAsync(AsTeamsMembers(membersAdded), teamInfo, turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync(AsTeamsMembers(membersRemoved), teamInfo, turnContext, cancellationToken);

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

    private static List<TeamsChannelAccount> AsTeamsMembers(IList<ChannelAccount> members) =>
        [.. members.Select(member => member as TeamsChannelAccount ?? JObject.FromObject(member).ToObject<TeamsChannelAccount>())];
}
