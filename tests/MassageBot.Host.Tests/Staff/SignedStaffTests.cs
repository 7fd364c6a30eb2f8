using MassageBot.Bot.Staff;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Staff;

/// <summary>What a signed call from Teams can and cannot do, whoever has typed it.</summary>
public sealed class SignedStaffTests : IAsyncLifetime
{
    private const string Gone = "That is not there any more. Nothing was changed.";
    private const string OtherTenant = "00000000-0000-4000-8000-00000000000f";

    private SignedStaffRoom _room = null!;

    public async Task InitializeAsync() => _room = await SignedStaffRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Theory]
    [InlineData("queue")]
    [InlineData("help")]
    [InlineData("staff")]
    [InlineData("today")]
    public async Task Somebody_who_is_not_on_the_list_gets_one_polite_line(string text)
    {
        await _room.AskedForAsync();

        var heard = await _room.SayAsync(SignedStaffRoom.Stranger, text);

        heard.ShouldHaveSingleItem().ShouldStartWith(SignedStaffRoom.NotStaff);
    }

    [Theory]
    [InlineData(OtherTenant, OtherTenant)]
    [InlineData(OtherTenant, SignedStaffRoom.Tenant)]
    [InlineData(SignedStaffRoom.Tenant, OtherTenant)]
    [InlineData(null, null)]
    public async Task Nobody_of_another_directory_is_staff_whatever_their_object_id(string? inChannel, string? inConversation)
    {
        var message = _room.From(SignedStaffRoom.Rosa, "message", "m1");
        message["text"] = "queue";
        message["channelData"]!["tenant"]!["id"] = inChannel;
        message["conversation"]!["tenantId"] = inConversation;

        var heard = await _room.SendAsync(SignedStaffRoom.Rosa, message);

        heard.ShouldHaveSingleItem().ShouldStartWith(SignedStaffRoom.NotStaff);
    }

    [Fact]
    public async Task Who_names_no_object_id_is_nobody()
    {
        var message = _room.From(SignedStaffRoom.Rosa, "message", "m1");
        message["text"] = "queue";
        message["from"] = new JObject { ["id"] = "29:rosa", ["name"] = "Rosa" };

        (await _room.SendAsync(SignedStaffRoom.Rosa, message)).ShouldHaveSingleItem().ShouldStartWith(SignedStaffRoom.NotStaff);
    }

    [Fact]
    public async Task A_strangers_press_changes_nothing_and_shows_nothing()
    {
        var (visitor, matter) = await _room.AskedForAsync();

        var answer = await _room.PressAsync(SignedStaffRoom.Stranger, "handoff.claim", matter);
        await _room.Host.TurnsAsync(visitor.Conversation);

        ((string?)answer["type"]).ShouldBe("application/vnd.microsoft.activity.message");
        ((string?)answer["value"]).ShouldStartWith(SignedStaffRoom.NotStaff);
        (await visitor.TextsAsync()).ShouldNotContain(text => text.Contains("is here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_name_staff_is_told_so()
    {
        var heard = await _room.SayAsync(SignedStaffRoom.Rosa, $"staff add {SignedStaffRoom.Stranger} owner Eve");

        heard.ShouldHaveSingleItem().ShouldStartWith("That is not for your role.");
        (await _room.SayAsync(SignedStaffRoom.Stranger, "queue", "m2")).ShouldHaveSingleItem().ShouldStartWith(SignedStaffRoom.NotStaff);
    }

    [Theory]
    [InlineData(SignedStaffRoom.Rosa, "for therapists and managers")]
    [InlineData(SignedStaffRoom.Mia, "not asked yet")]
    public async Task What_the_safety_screen_says_is_shown_by_role(string who, string shown)
    {
        var (_, matter) = await _room.AskedForAsync();

        var answer = await _room.PressAsync(who, "handoff.claim", matter);

        answer.ToString().ShouldContain(shown);
    }

    [Fact]
    public async Task An_id_that_stands_for_nothing_changes_nothing()
    {
        await _room.AskedForAsync();
        JToken?[] ids = [Guid.NewGuid().ToString(), "1", 7, null, new JObject(), new JArray(), new string('9', 5_000), "' OR 1=1 --"];

        foreach (var (id, at) in ids.Select((id, at) => (id, at)))
        {
            await _room.PressAsync(SignedStaffRoom.Rosa, "handoff.claim", id, $"p{at}");
        }

        _room.Heard.Count(reply => reply.Text == Gone).ShouldBe(ids.Length);
    }

    [Fact]
    public async Task The_id_of_another_kind_of_matter_is_no_client()
    {
        await _room.AskedForAsync();
        await _room.SayAsync(SignedStaffRoom.Tom, "help");

        await _room.PressAsync(SignedStaffRoom.Rosa, "handoff.claim", StaffChat.IdOf(SignedStaffRoom.Tom).ToString());

        _room.Heard.Count(reply => reply.Text == Gone).ShouldBe(1);
    }

    [Theory]
    [InlineData("owner.erase")]
    [InlineData("")]
    [InlineData("HANDOFF.CLAIM")]
    public async Task A_verb_that_nobody_knows_changes_nothing(string verb)
    {
        var (visitor, matter) = await _room.AskedForAsync();

        await _room.PressAsync(SignedStaffRoom.Rosa, verb, matter);
        await _room.Host.TurnsAsync(visitor.Conversation);

        _room.Heard.Count(reply => reply.Text == Gone).ShouldBe(1);
        (await visitor.TextsAsync()).ShouldNotContain(text => text.Contains("is here", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("handoff.close")]
    [InlineData("handoff.return")]
    [InlineData("handoff.transfer")]
    [InlineData("handoff.snooze")]
    [InlineData("handoff.nonsense")]
    public async Task A_button_that_was_not_on_the_card_does_nothing_to_a_colleagues_client(string verb)
    {
        var (visitor, matter) = await _room.AskedForAsync();
        await _room.PressAsync(SignedStaffRoom.Rosa, "handoff.claim", matter);

        await _room.PressAsync(SignedStaffRoom.Tom, verb, matter, inputs: new JObject { ["to"] = SignedStaffRoom.Tom, ["minutes"] = "-5" });
        await _room.Host.TurnsAsync(visitor.Conversation);

        (await visitor.TextsAsync()).Count(text => text.StartsWith("Rosa from the front desk", StringComparison.Ordinal)).ShouldBe(1);
        (await visitor.TextsAsync()).ShouldNotContain(text => text.Contains("has left", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_delivered_again_gets_the_same_answer_and_happens_once()
    {
        var (visitor, matter) = await _room.AskedForAsync();

        var first = await _room.PressAsync(SignedStaffRoom.Rosa, "handoff.claim", matter);
        var again = await _room.PressAsync(SignedStaffRoom.Rosa, "handoff.claim", matter);
        await _room.Host.TurnsAsync(visitor.Conversation);

        again.ToString().ShouldBe(first.ToString());
        (await visitor.TextsAsync()).Count(text => text.StartsWith("Rosa from the front desk", StringComparison.Ordinal)).ShouldBe(1);
        _room.Heard.Count(reply => reply.Text?.StartsWith("What you write here now goes to", StringComparison.Ordinal) == true).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_has_the_client_and_the_other_reads_who()
    {
        var (visitor, matter) = await _room.AskedForAsync();

        var answers = await Task.WhenAll(
            _room.PressAsync(SignedStaffRoom.Rosa, "handoff.claim", matter, "p1"), _room.PressAsync(SignedStaffRoom.Tom, "handoff.claim", matter, "p2"));
        await _room.Host.TurnsAsync(visitor.Conversation);

        var winner = answers[0].ToString().Contains("handoff.return", StringComparison.Ordinal) ? "Rosa" : "Tom";
        answers.Count(answer => answer.ToString().Contains("handoff.return", StringComparison.Ordinal)).ShouldBe(1);
        answers.ShouldContain(answer => SignedStaffRoom.WordsOf(answer).Contains($"{winner} has", StringComparison.Ordinal));
        (await visitor.TextsAsync()).Count(text => text.Contains("from the front desk is here", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_card_that_is_behind_says_who_has_the_client_now()
    {
        var (_, matter) = await _room.AskedForAsync();
        await _room.PressAsync(SignedStaffRoom.Rosa, "handoff.claim", matter);

        var late = await _room.PressAsync(SignedStaffRoom.Tom, "handoff.claim", matter);

        SignedStaffRoom.WordsOf(late).ShouldContain("Rosa has");
        late.ToString().ShouldNotContain("handoff.return");
    }
}
