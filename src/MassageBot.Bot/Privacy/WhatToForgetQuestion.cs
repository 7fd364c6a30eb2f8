using MassageBot.Bot.Turn;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Privacy;

/// <summary>This chat alone, or with the code of a booking everything.</summary>
internal sealed class WhatToForgetQuestion : IQuestion
{
    public string Id => "privacy.what";

    public string Name => Questions.FollowUp;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = frame.Words.Privacy.AskWhatToForget.Say(),
        Choices = [ReplyChoice.Of(frame.Words.Privacy.ChoiceThisChat.Text)],
    };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var record = frame.Record;
        if (frame.Mentions.Pick == 1 || frame.Mentions.YesNo == false || PrivacyRequest.HasNoCode(frame.Text, frame.Words.Privacy) || Fold.Text(frame.Text) == Fold.Text(frame.Words.Privacy.ChoiceThisChat.Text))
        {
            return record with { ForgetChatOnly = true };
        }

        return SpokenCode.Answered(frame.Text) is { } code ? record with { Visits = record.Visits with { Code = code } } : null;
    }

    public ConversationRecord Forget(ConversationRecord record) =>
        record with { ForgetChatOnly = false, Visits = record.Visits with { Code = null, Found = [], ChosenId = null } };
}
