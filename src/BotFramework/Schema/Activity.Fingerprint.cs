using Microsoft.Bot.Builder;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Questions are stored with the prompt that asks them, and every turn asks whether they changed. A plain text message, which nearly
/// all are, tells so without being written out.
/// </summary>
public partial class Activity : IFingerprinted
{
    void IFingerprinted.AddTo(ref Fingerprint print)
    {
        if (!IsPlainMessage())
        {
            print.AddAsJson(this);
            return;
        }

        print.Add(Type);
        print.Add(Id);
        print.Add(Text);
        print.Add(Speak);
        print.Add(InputHint);
        print.Add(Locale);
        print.Add(TextFormat);
        print.Add(ChannelId);
        print.Add(ServiceUrl);
        print.Add(ReplyToId);
        print.Add(Conversation?.Id);
        print.Add(From?.Id);
        print.Add(Recipient?.Id);
    }

    private bool IsPlainMessage() =>
        Type == ActivityTypes.Message
        && Attachments is not { Count: > 0 }
        && Entities is not { Count: > 0 }
        && SuggestedActions == null
        && (Value ?? ChannelData) == null
        && (_properties == null || _properties.Count == 0);
}
