using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void A_set_finds_what_was_added()
    {
        var dialog = new WaterfallDialog("w");
        var set = new DialogSet().Add(dialog).Add(dialog).Add(new WaterfallDialog("other"));

        set.Find("w").ShouldBeSameAs(dialog);
        set.Find("ghost").ShouldBeNull();
        set.GetDialogs().Select(each => each.Id).ShouldBe(["w", "other"]);
    }

    [Fact]
    public void Nothing_can_be_added_or_looked_for_without_a_name()
    {
        Should.Throw<ArgumentNullException>(() => new DialogSet().Add(null));
        Should.Throw<ArgumentNullException>(() => new DialogSet().Find(" "));
        Should.Throw<ArgumentNullException>(() => new DialogSet(null));
    }

    [Fact]
    public async Task A_set_without_state_makes_no_context()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity());

        await Should.ThrowAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
    }

    [Fact]
    public void Dialogs_of_one_name_are_numbered_in_turn()
    {
        var set = new DialogSet().Add(new WaterfallDialog("w")).Add(new WaterfallDialog("w")).Add(new WaterfallDialog("w"));

        set.GetDialogs().Select(dialog => dialog.Id).ShouldBe(["w", "w2", "w3"]);
    }

    [Fact]
    public void A_version_tells_dialogs_apart_and_stays_when_they_stay()
    {
        static string VersionOf(params string[] ids)
        {
            var set = new DialogSet();
            Array.ForEach(ids, id => set.Add(new WaterfallDialog(id)));
            return set.GetVersion();
        }

        VersionOf().ShouldNotBeNull();
        VersionOf("a", "b").ShouldBe(VersionOf("a", "b"));
        new[] { VersionOf(), VersionOf("a"), VersionOf("b"), VersionOf("a", "b") }.ShouldBeUnique();
    }

    [Fact]
    public void A_version_is_made_anew_when_a_dialog_is_added()
    {
        var set = new DialogSet().Add(new WaterfallDialog("a"));
        var before = set.GetVersion();

        set.Add(new WaterfallDialog("b"));

        set.GetVersion().ShouldNotBe(before);
    }

    [Fact]
    public void A_dialog_without_a_name_goes_by_that_of_its_class_and_has_a_version()
    {
        var component = new ComponentDialog();

        component.Id.ShouldBe(nameof(ComponentDialog));
        component.GetVersion().ShouldBe(nameof(ComponentDialog));
        new WaterfallDialog("w", [(_, _) => null]).GetVersion().ShouldBe("w:1");
    }

    [Fact]
    public void A_dialog_tells_where_it_was_made_when_it_knows()
    {
        new Placed(string.Empty).Source.ShouldBeNull();
        new Placed("Visits.cs").Source.ShouldNotBeNull();
    }

    private sealed class Placed : ComponentDialog
    {
        public Placed(string file) => RegisterSourceLocation(file, 12);
    }
}
