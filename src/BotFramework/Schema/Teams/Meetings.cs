using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class MeetingEventDetails
{
    public string Id { get; set; }

    public string Title { get; set; }

    public string MeetingType { get; set; }

    public string JoinUrl { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class MeetingStartEventDetails : MeetingEventDetails
{
    public DateTime StartTime { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class MeetingEndEventDetails : MeetingEventDetails
{
    public DateTime EndTime { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class UserMeetingDetails
{
    [JsonProperty("inMeeting")]
    public bool InMeeting { get; set; }

    [JsonProperty("role")]
    public string Role { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TeamsMeetingMember
{
    [JsonProperty("user")]
    public TeamsChannelAccount User { get; set; }

    [JsonProperty("meeting")]
    public UserMeetingDetails Meeting { get; set; }
}

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class MeetingParticipantsEventDetails
{
    [JsonProperty("members")]
    public IList<TeamsMeetingMember> Members { get; set; }
}
