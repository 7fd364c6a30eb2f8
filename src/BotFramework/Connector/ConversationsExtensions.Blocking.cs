using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The calls that keep their thread waiting. Each runs apart from the caller's context, which may be the one its answer waits for.</summary>
public static partial class ConversationsExtensions
{
    public static ConversationResourceResponse CreateDirectConversation(
        this IConversations operations,
        ChannelAccount bot,
        ChannelAccount user,
        Activity activity = null) => Wait(() => operations.CreateDirectConversationAsync(bot, user, activity));

    public static ConversationResourceResponse CreateDirectConversation(
        this IConversations operations,
        string botAddress,
        string userAddress,
        Activity activity = null) => Wait(() => operations.CreateDirectConversationAsync(botAddress, userAddress, activity));

    public static ResourceResponse SendToConversation(this IConversations operations, Activity activity) =>
        Wait(() => operations.SendToConversationAsync(activity));

    public static ResourceResponse ReplyToActivity(this IConversations operations, Activity activity) =>
        Wait(() => operations.ReplyToActivityAsync(activity));

    public static ResourceResponse UpdateActivity(this IConversations operations, Activity activity) =>
        Wait(() => operations.UpdateActivityAsync(activity));

    private static T Wait<T>(Func<Task<T>> call) => Task.Run(call).GetAwaiter().GetResult();
}
