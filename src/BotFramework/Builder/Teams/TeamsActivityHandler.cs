using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>An <see cref="ActivityHandler"/> that also knows what only Teams sends.</summary>
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
}
