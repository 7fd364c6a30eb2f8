using MassageBot.Bot.Tests.Rehearsal;

namespace MassageBot.Bot.Tests.FrontDesk;

public sealed class LearningTests
{
    private readonly TaskCompletionSource _trained = new();

    [Fact]
    public async Task A_message_that_comes_before_the_words_are_learnt_is_answered_as_soon_as_they_are()
    {
        var talk = Talk.WhileLearning(_trained.Task);
        var answer = talk.SayAsync("what are your prices");
        var early = answer.IsCompleted;

        _trained.SetResult();
        var said = await answer;

        early.ShouldBeFalse();
        said.Text.ShouldContain("$");
    }

    [Fact]
    public async Task Where_learning_takes_too_long_the_message_is_asked_for_again()
    {
        var talk = Talk.WhileLearning(_trained.Task);
        var answer = talk.SayAsync("what are your prices");

        talk.Pass(TimeSpan.FromSeconds(9));
        var said = await answer;

        said.Keys.ShouldContain("conversation.still-starting");
    }

    [Fact]
    public async Task An_emergency_does_not_wait_for_the_words_to_be_learnt()
    {
        var talk = Talk.WhileLearning(_trained.Task);

        var said = await talk.SayAsync("my chest hurts and i cant breathe");

        said.Text.ShouldContain("911");
    }
}
