using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public sealed class CardTests
{
    public static TheoryData<Attachment, string> Cards => new()
    {
        { new HeroCard("Relaxation").ToAttachment(), "application/vnd.microsoft.card.hero" },
        { new ThumbnailCard("Relaxation").ToAttachment(), "application/vnd.microsoft.card.thumbnail" },
        { new SigninCard("Sign in").ToAttachment(), "application/vnd.microsoft.card.signin" },
    };

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_travels_as_an_attachment_of_its_kind(Attachment attachment, string contentType) => attachment.ContentType.ShouldBe(contentType);

    [Fact]
    public void A_button_can_be_made_of_its_words()
    {
        CardAction button = "Book";

        (button.Type, button.Title, button.Value).ShouldBe(("imBack", "Book", "Book"));
    }

    [Fact]
    public void What_a_sender_adds_to_its_own_types_is_kept_and_written_back()
    {
        const string json =
            """
            {"type":"message","plan":1,"from":{"id":"u","plan":2},"recipient":{"id":"b","plan":3},"conversation":{"id":"c","plan":4},
             "attachments":[{"name":"a","plan":5}],"entities":[{"type":"clientInfo","plan":6}]}
            """;

        var written = JObject.FromObject(JsonConvert.DeserializeObject<Activity>(json)!);

        written.Descendants().OfType<JProperty>().Where(property => property.Name == "plan").Select(property => property.Value.Value<int>()).Order().ShouldBe([1, 2, 3, 4, 5, 6]);
    }

    [Fact]
    public void Teams_data_is_read_by_its_own_names_and_keeps_the_rest()
    {
        var data = JObject.Parse("""{"eventType":"e","settings":{"selectedChannel":{"id":"s"}},"meeting":{"id":"m"},"onBehalfOf":[{"itemid":0,"mentionType":"person","mri":"r","displayName":"Ana"}],"source":{"name":"message"}}""").ToObject<TeamsChannelData>()!;

        (data.EventType, data.Settings.SelectedChannel.Id, data.Meeting.Id, data.OnBehalfOf.Single().DisplayName).ShouldBe(("e", "s", "m", "Ana"));
        data.AdditionalProperties.Keys.ShouldBe(["source"]);
    }

    [Fact]
    public void A_member_of_Teams_is_read_with_the_profile()
    {
        var member = JObject.Parse("""{"id":"i","objectId":"aad","givenName":"Ana","surname":"B","email":"e","userPrincipalName":"upn","tenantId":"t","userRole":"guest"}""").ToObject<TeamsChannelAccount>()!;

        (member.GivenName, member.Surname, member.Email, member.UserPrincipalName, member.TenantId, member.UserRole).ShouldBe(("Ana", "B", "e", "upn", "t", "guest"));
        member.AadObjectId.ShouldBe("aad");
    }

    [Fact]
    public void An_attachment_becomes_part_of_a_messaging_extension()
    {
        var preview = new Attachment("text/plain");

        var extension = new Attachment("text/html", name: "card").ToMessagingExtensionAttachment(preview);

        (extension.ContentType, extension.Name, extension.Preview).ShouldBe(("text/html", "card", preview));
    }

    [Fact]
    public void Entities_are_equal_when_they_say_the_same()
    {
        var one = new Entity("place") { Properties = JObject.Parse("""{"name":"desk"}""") };
        var same = new Entity("place") { Properties = JObject.Parse("""{"name":"desk"}""") };
        var other = new Entity("place") { Properties = JObject.Parse("""{"name":"room"}""") };

        one.Equals(same).ShouldBeTrue();
        one.GetHashCode().ShouldBe(same.GetHashCode());
        one.Equals(other).ShouldBeFalse();
    }
}
