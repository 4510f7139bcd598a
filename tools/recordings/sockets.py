"""Sends a listen frame and records the debug log of the websockets package."""

import asyncio
import logging
import os

import websockets

path = f"{os.environ['OUT']}/python-websockets/debug-{os.environ['NAME']}.log"
handler = logging.FileHandler(path, mode="w")
handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s:%(name)s:%(message)s"))
logging.getLogger().addHandler(handler)
logging.getLogger().setLevel(logging.DEBUG)
message = os.environ["MESSAGE"]


async def main():
    async with websockets.connect("wss://voice-js.roaming.twilio.com/signal") as socket:
        logging.info("sending %s", message)
        await socket.send(message)
        logging.info("received %s", await socket.recv())


asyncio.run(main())
