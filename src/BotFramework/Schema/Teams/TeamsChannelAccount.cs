using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public partial class TeamsChannelAccount : ChannelAccount
{
    public TeamsChannelAccount()
    {
    }

    public TeamsChannelAccount(
        string id = null,
        string name = null,
        string givenName = null,
        string surname = null,
        string email = null,
        string userPrincipalName = null,
        string tenantId = null,
        string userRole = null)
    {
        Id = id;
        Name = name;
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

    public TeamsChannelAccount(
        string id = null,
        string name = null,
        string givenName = null,
        string surname = null,
        string email = null,
        string userPrincipalName = null)
    {
        Id = id;
        Name = name;
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
    }

    [JsonProperty("givenName")]
    public string GivenName { get; set; }

    [JsonProperty("surname")]
    public string Surname { get; set; }

    [JsonProperty("email")]
    public string Email { get; set; }

    [JsonProperty("userPrincipalName")]
    public string UserPrincipalName { get; set; }

    [JsonProperty("userRole")]
    public string UserRole { get; set; }

    [JsonProperty("tenantId")]
    public string TenantId { get; set; }

    // Teams calls it so in its rosters.
    [JsonProperty("objectId")]
    private string ObjectId
    {
        set => AadObjectId = value;
    }
}
