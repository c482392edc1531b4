"""What happens around the assistant: training when needed, starting and stopping processes, the commands."""
